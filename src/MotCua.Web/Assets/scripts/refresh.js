// Partial refresh: ordinary links and forms that also name the part of the full page to put in place (hx-select).
import htmx from "htmx.org/dist/htmx.esm.js";

Object.assign(htmx.config, {
  includeIndicatorStyles: false, // the content policy allows no inline styles
  allowEval: false,
  historyCacheSize: 0, // pages about citizens are never kept in the browser
  refreshOnHistoryMiss: true,
  selfRequestsOnly: true,
  scrollBehavior: "auto",
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true }, // a refusal shows the same page with its reasons
    { code: "[45]..", swap: false, error: true },
  ],
});

// A session that has ended answers with the sign-in page: go there whole, not into a corner of this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const answer = event.detail.xhr;
  if (answer.responseURL && new URL(answer.responseURL).pathname.startsWith("/account/")) {
    event.detail.shouldSwap = false;
    window.location.assign(answer.responseURL);
  }
});
