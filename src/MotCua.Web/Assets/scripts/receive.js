// The receiving page by keyboard: what only this page needs. Everything here has a button that does the same with scripts off.
import htmx from "htmx.org/dist/htmx.esm.js";

// A scanner types a card's whole line and Enter. The line is read on the server, which gives the filled form back.
// It goes before anything else that hears of the change: the whole form comes back.
document.addEventListener(
  "change",
  (event) => {
    if (event.target.id === "Intake_Number" && event.target.value.includes("|")) {
      event.stopPropagation();
      htmx.trigger(event.target, "scanned");
    }
  },
  { capture: true },
);

// From the search box the arrow goes into the list and Enter takes its first answer; in the list Enter goes on to the papers, and from
// paper to paper, passing by the counts.
document.addEventListener(
  "keydown",
  (event) => {
    const field = event.target;
    const moves = event.key === "Enter" || (event.key === "ArrowDown" && field.id === "Intake_Find");
    const next = moves && field.closest?.("#intake") ? nextFor(field) : null;
    if (next) {
      event.preventDefault();
      next.focus();
    }
  },
  { capture: true },
);

function nextFor(field) {
  if (field.id === "Intake_Find") {
    const first = document.querySelector("#found input[type=radio]:checked") ?? document.querySelector("#found input[type=radio]");
    if (first && !first.checked) {
      first.checked = true;
      first.dispatchEvent(new Event("change", { bubbles: true }));
    }

    return first;
  }

  if (field.matches("#found input")) {
    return document.querySelector("#papers [data-stop]");
  }

  if (field.matches("#papers [data-stop]")) {
    const stops = [...document.querySelectorAll("#papers [data-stop]")];
    return stops[stops.indexOf(field) + 1] ?? document.getElementById("Intake_Sets");
  }

  return null;
}
