// Shortcuts. A control carries data-key ("F9", "/", "n", "Alt+1") and shows it; pressing it clicks the control, or focuses it
// when it is a field. Letters keep still while someone types, and can be turned off altogether in the list under "?".
const lettersOff = "motcua.keys.letters-off";

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat) {
    return;
  }

  const pressed = nameOf(event);
  const typed = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (typed && (isTyping(event.target) || localStorage.getItem(lettersOff))) {
    return;
  }

  const open = document.querySelector("dialog[open]");
  const control = [...(open ?? document).querySelectorAll("[data-key]")].find((each) => each.dataset.key === pressed && isOnScreen(each));
  if (control) {
    event.preventDefault();
    use(control);
  }
});

// In a form with data-enter="next" Enter walks to the next field; the form is sent by its own key.
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) {
    return;
  }

  const form = field.closest("form[data-enter=next]");
  if (!form || ["submit", "button", "file"].includes(field.type)) {
    return;
  }

  event.preventDefault();
  const fields = [...form.elements].filter((each) => each.type !== "hidden" && !each.disabled && !each.readOnly && each.tagName !== "FIELDSET" && each.tabIndex >= 0 && isOnScreen(each));
  const next = fields[fields.indexOf(field) + 1];
  next?.focus();
  next?.select?.();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys-list]")) {
    showList();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

function nameOf(event) {
  const modifiers = (event.ctrlKey ? "Ctrl+" : "") + (event.altKey ? "Alt+" : "");
  const digit = event.altKey && /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  return modifiers + (digit ? digit[1] : event.key);
}

function isTyping(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
    || (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(target.type));
}

function isOnScreen(control) {
  return control.offsetParent !== null && !control.disabled;
}

function use(control) {
  if (control.matches("input:not([type=submit],[type=button],[type=checkbox],[type=radio]), textarea, select")) {
    control.focus();
    control.select?.();
  } else {
    control.click();
  }
}

function showList() {
  const dialog = document.getElementById("keys");
  const list = dialog.querySelector("dl");
  list.replaceChildren();
  const seen = new Set();
  for (const control of document.querySelectorAll("[data-key]")) {
    if (control.closest("dialog") || !isOnScreen(control) || seen.has(control.dataset.key)) {
      continue;
    }

    seen.add(control.dataset.key);
    const key = document.createElement("dt");
    key.append(Object.assign(document.createElement("kbd"), { textContent: control.dataset.key }));
    list.append(key, Object.assign(document.createElement("dd"), { textContent: labelOf(control) }));
  }

  const letters = dialog.querySelector("[data-letters]");
  letters.checked = !localStorage.getItem(lettersOff);
  letters.onchange = () => (letters.checked ? localStorage.removeItem(lettersOff) : localStorage.setItem(lettersOff, "1"));
  dialog.showModal();
}

function labelOf(control) {
  const own = control.getAttribute("aria-label") ?? control.labels?.[0]?.textContent;
  if (own) {
    return own.trim();
  }

  const copy = control.cloneNode(true);
  copy.querySelectorAll("kbd, .count").forEach((each) => each.remove());
  return copy.textContent.trim().replace(/\s+/g, " ");
}
