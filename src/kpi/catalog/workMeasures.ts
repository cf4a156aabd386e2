import { type Entry, happened, ORDERS } from "./entry.js";

/** How well the work is done. */
export function workMeasures(): readonly Entry[] {
  const process = { better: "higher", category: "process" } as const;
  const quality = { better: "higher", category: "quality" } as const;
  const training = { from: "training", person: "personId", date: "completedOn" };
  const isCompleted = happened(training.date);
  const attendance = { unit: "days", from: "attendance", person: "personId", date: "on" } as const;
  return [
    {
      ...process,
      zh: "准时订单数",
      formula: "number of orders delivered on time",
      measure: {
        id: "ordersOnTime",
        title: "Orders on time",
        unit: "count",
        ...ORDERS,
        where: { field: "late", is: false },
        count: true,
      },
    },
    {
      ...process,
      better: "lower",
      zh: "延迟订单数",
      formula: "number of orders delivered late",
      measure: {
        id: "lateOrders",
        title: "Late orders",
        unit: "count",
        ...ORDERS,
        where: { field: "late", is: true },
        count: true,
      },
    },
    {
      ...process,
      zh: "已交付订单数",
      formula: "number of orders delivered, late or on time",
      measure: {
        id: "ordersDelivered",
        title: "Orders delivered",
        unit: "count",
        ...ORDERS,
        where: { field: "late", exists: true },
        count: true,
      },
    },
    {
      ...process,
      zh: "订单准时率",
      formula: "orders on time / orders delivered",
      measure: {
        id: "onTimeRate",
        title: "Share of orders on time",
        unit: "ratio",
        ratio: { numerator: "ordersOnTime", denominator: "ordersDelivered" },
      },
    },
    {
      ...quality,
      better: "lower",
      zh: "订单差错数",
      formula: "number of orders with an error",
      measure: {
        id: "orderErrors",
        title: "Order errors",
        unit: "count",
        ...ORDERS,
        where: { field: "error", is: true },
        count: true,
      },
    },
    {
      ...quality,
      better: "lower",
      zh: "订单差错率",
      formula: "order errors / orders",
      measure: {
        id: "orderErrorRate",
        title: "Order error rate",
        unit: "ratio",
        ratio: { numerator: "orderErrors", denominator: "orders" },
      },
    },
    {
      ...process,
      better: "lower",
      zh: "平均响应时长",
      formula: "mean hours from a request to its answer",
      measure: {
        id: "responseHours",
        title: "Response time in hours",
        unit: "score",
        from: "requests",
        person: "ownerId",
        date: "answeredOn",
        where: happened("answeredOn"),
        mean: "hours",
      },
    },
    {
      ...process,
      zh: "资料完整率",
      formula: "mean share of the required fields that are filled, over the records kept",
      measure: {
        id: "recordsKept",
        title: "Records kept",
        unit: "ratio",
        from: "recordChecks",
        person: "ownerId",
        date: "checkedOn",
        mean: "completeness",
      },
    },
    {
      ...process,
      zh: "实际出勤天数",
      formula: "sum of the days present",
      measure: { id: "daysPresent", title: "Days present", ...attendance, sum: "present" },
    },
    {
      ...process,
      zh: "应出勤天数",
      formula: "sum of the days due",
      measure: { id: "daysDue", title: "Days due", ...attendance, sum: "due" },
    },
    {
      ...process,
      zh: "出勤率",
      formula: "days present / days due",
      measure: {
        id: "attendance",
        title: "Attendance",
        unit: "ratio",
        ratio: { numerator: "daysPresent", denominator: "daysDue" },
      },
    },
    {
      ...quality,
      zh: "产品知识考试成绩",
      formula: "score of the last product exam",
      measure: {
        id: "productExam",
        title: "Product knowledge",
        unit: "score",
        ...training,
        where: { all: [isCompleted, { field: "courseId", is: "product-exam" }] },
        last: "examScore",
      },
    },
    {
      ...quality,
      zh: "培训完成数",
      formula: "number of courses completed",
      measure: {
        id: "coursesCompleted",
        title: "Courses completed",
        unit: "count",
        ...training,
        where: isCompleted,
        count: true,
      },
    },
    {
      ...quality,
      better: "lower",
      zh: "违规次数",
      formula: "number of breaches of the rules",
      measure: {
        id: "violations",
        title: "Breaches of the rules",
        unit: "count",
        from: "violations",
        person: "personId",
        date: "foundOn",
        count: true,
      },
    },
  ];
}
