// A page that carries data-print="now" opens the printer's dialog by itself, once; a control with data-print-now opens it when pressed.
const auto = document.querySelector("[data-print=now]");
if (auto && performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  window.addEventListener("load", () => window.print());
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print-now]")) {
    window.print();
  }
});
