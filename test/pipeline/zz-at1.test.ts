import { compileStageModel } from "attainment/pipeline";
import { renderText } from "attainment/explain";
import { test } from "vitest";
import * as ex from "attainment/explain";
import * as fs from "node:fs";
import { zhCN } from "../../src/locales/zh-CN/index.js";

test("render", () => {
  const metrics: any[] = [
    ...["closedCount","closedValue","allCount","createdCount","closedAndStale","wonOverCreated"].map(d=>({kind:"winRate",id:`wr.${d}`,definition:d,...(d==="closedAndStale"?{oldAfterDays:10}:{})})),
    {kind:"cycle",id:"cycle",average:"median"},{kind:"cycle",id:"cycle2"},{kind:"velocity",id:"velocity", title:"Speed"},{kind:"velocity",id:"velocity2", deals:"closed"},
    {kind:"stageConversion",id:"conv"},{kind:"stageConversion",id:"convD",definition:"direct"},{kind:"timeInStage",id:"time"},{kind:"timeInStage",id:"timeC",stays:"censored"},
    {kind:"coverage",id:"cov",quota:{measure:"quota"}},{kind:"coverage",id:"cov2",quota:"30000",definition:"remaining"},
    {kind:"requiredCoverage",id:"rc",createAndCloseShare:"0.3"},{kind:"forecastCoverage",id:"fc",forecast:"100",quota:"200"},
    {kind:"slippage",id:"slip"},{kind:"slippage",id:"slipV",definition:"notClosed",by:"value"},{kind:"pushCount",id:"push"},{kind:"pushCount",id:"net",definition:"netDays"},
    {kind:"leak",id:"leak"},{kind:"leak",id:"leakR",definition:"rate"},{kind:"ageing",id:"age"},{kind:"ageing",id:"ageL",definition:"overLongestCycle"},
    {kind:"bottleneck",id:"bot"},{kind:"bottleneck",id:"botL",definition:"lowestConversion"},{kind:"bottleneck",id:"botM",definition:"mostDeals"},
    {kind:"conformance",id:"conf"},{kind:"winLoss",id:"wl",by:"reason"},{kind:"winLoss",id:"wlp",by:"product",measuredBy:"value"},{kind:"winLoss",id:"wls",by:"stage"},
  ].map(m=>({minimum:0,...m}));
  const sale = compileStageModel({ kind: "stageModel", id: "sale", firstStay: "creation",
    stages: [{ id: "lead", kind: "open" },{ id: "offer", kind: "open" },{ id: "won", kind: "won" },{ id: "lost", kind: "lost" }], metrics });
  const move = (id: string, dealId: string, fromStageId: string, stageId: string, changedOn: string) => ({ ...{ id, dealId, fromStageId, stageId, changedOn } });
  const result = sale.evaluate({
    period: "2026-Q1", measures: { quota: "20000" },
    deals: [
      { id: "d-1", stageId: "won", amount: "9000", createdOn: "2026-01-05", productId:"p1" },
      { id: "d-2", stageId: "lost", amount: "6000", createdOn: "2026-01-10", lostReason:"price", productId:"p2" },
      { id: "d-3", stageId: "offer", amount: "8000", createdOn: "2026-01-10", expectedCloseOn: "2026-03-31" },
      { id: "d-4", stageId: "won", amount: "4000", createdOn: "2026-02-01", expectedCloseOn: "2026-02-01", productId:"p1"},
      { id: "d-5", stageId: "lead", amount: "4000", createdOn: "2025-12-01", expectedCloseOn: "2026-02-01" },
      { id: "d-6", stageId: "lead", amount: "4000", createdOn: "2025-12-01", expectedCloseOn: "2026-04-01" },
    ],
    changes: [move("c-1", "d-1", "lead", "offer", "2026-01-15"),move("c-2", "d-1", "offer", "won", "2026-02-04"),move("c-3", "d-2", "lead", "lost", "2026-01-30"),move("c-4", "d-3", "lead", "offer", "2026-02-09"),move("c-5", "d-4", "lead", "won", "2026-02-11")],
    fieldChanges: [{ id: "f-1", dealId: "d-3", field: "expectedCloseOn", from: "2026-02-20", to: "2026-03-31", changedOn: "2026-02-15" },{ id: "f-2", dealId: "d-6", field: "expectedCloseOn", from: "2026-02-20", to: "2026-04-01", changedOn: "2026-02-15" }],
  }, { trace: true });
  fs.writeFileSync("/tmp/at1/render.txt", renderText(result) + "\n\n" + renderText(result, { locale: zhCN }) + "\n\n" + JSON.stringify(result.metrics,null,1));
});
