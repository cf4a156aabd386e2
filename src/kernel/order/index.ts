export { byText } from "./byText.js";
export { compareTexts } from "./compareTexts.js";
