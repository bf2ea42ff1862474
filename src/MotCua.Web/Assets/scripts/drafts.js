// What is being typed in a form with data-draft="name" is kept in this browser until it has been sent, and offered back after a
// power cut. A draft belongs to the officer who typed it, lives one day at most, and is gone after success and after sign-out.
const prefix = "motcua.draft.";
const oneDay = 24 * 60 * 60 * 1000;
const owner = document.body.dataset.officer ?? "";

sweep();
document.querySelectorAll("form[data-draft]").forEach((form) => keep(form, true));

// A form that comes in while somebody works in it holds what they typed: nothing is to be offered beside it.
document.addEventListener("htmx:load", (event) => {
  const arrived = event.detail.elt;
  for (const form of [arrived, ...(arrived.querySelectorAll?.("form[data-draft]") ?? [])].filter((each) => each.matches?.("form[data-draft]"))) {
    keep(form, false);
  }
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-clear-drafts]")) {
    allDrafts().forEach((key) => localStorage.removeItem(key));
  }
});

/** Drops what is old, another officer's, or sent: a draft that was sent is done as soon as any other page than its form comes up. */
function sweep() {
  for (const key of allDrafts()) {
    const draft = read(key);
    const name = key.slice(prefix.length);
    const form = document.querySelector(`form[data-draft="${CSS.escape(name)}"]`);
    const done = document.querySelector(`[data-draft-done="${CSS.escape(name)}"]`);
    if (!draft || draft.owner !== owner || Date.now() - draft.at > oneDay || done || (draft.sent && !form)) {
      localStorage.removeItem(key);
    }
  }
}

function keep(form, mayOffer) {
  if (form.dataset.draftKept) {
    return;
  }

  form.dataset.draftKept = "yes";
  const key = prefix + form.dataset.draft;
  const draft = read(key);
  if (draft?.sent && form.dataset.draftSent === "drop") {
    // The server keeps this form's draft too, until what was sent is done: what stands here is behind it.
    localStorage.removeItem(key);
  } else if (mayOffer && draft && !isBack(form, draft.fields)) {
    offer(form, key, draft);
  }

  let timer;
  const save = (sent) => {
    clearTimeout(timer);
    if (form.isConnected && typedIn(form).some((input) => input.value.length > 0 && input.value !== input.defaultValue)) {
      localStorage.setItem(key, JSON.stringify({ owner, at: Date.now(), sent, fields: fieldsOf(form) }));
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(false), 250);
  });
  form.addEventListener("submit", () => save(true));
}

/** The server gave back what was typed, after a refusal or from its own copy of the draft: then there is nothing to offer. */
function isBack(form, fields) {
  return typedIn(form).some((input) => input.defaultValue.length > 2 && fields[input.name]?.includes(input.defaultValue));
}

function typedIn(form) {
  return [...form.elements].filter((each) => isKept(each) && (each instanceof HTMLTextAreaElement || (each instanceof HTMLInputElement && !["hidden", "checkbox", "radio"].includes(each.type))));
}

function offer(form, key, draft) {
  const words = document.getElementById("draft-offer");
  const box = words.content.firstElementChild.cloneNode(true);
  box.querySelector("time").textContent = new Date(draft.at).toLocaleString("vi-VN", { hour: "2-digit", minute: "2-digit", day: "numeric", month: "numeric" });
  box.querySelector("[data-use]").addEventListener("click", () => {
    box.remove();
    putBack(form, draft.fields);
  });
  box.querySelector("[data-drop]").addEventListener("click", () => {
    box.remove();
    localStorage.removeItem(key);
  });
  form.before(box);
}

/** Parts of the form may come in only after another field has its value (papers after the procedure): those are filled as they arrive. */
function putBack(form, fields) {
  const waiting = new Map(Object.entries(fields));
  const fill = () => {
    const changed = [];
    for (const [name, values] of waiting) {
      const inputs = [...form.elements].filter((each) => each.name === name && isKept(each));
      if (inputs.length === 0) {
        continue;
      }

      waiting.delete(name);
      inputs.forEach((input, index) => {
        if (input.type === "checkbox" || input.type === "radio") {
          input.checked = values.includes(input.value);
        } else if (index < values.length) {
          input.value = values[index];
        }
      });
      changed.push(inputs[0]);
    }

    for (const input of changed) {
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  fill();
  document.addEventListener("htmx:afterSettle", fill);
  [...form.elements].find((each) => each.type !== "hidden" && each.offsetParent !== null)?.focus();
}

function fieldsOf(form) {
  const fields = {};
  for (const input of form.elements) {
    if (!isKept(input) || ((input.type === "checkbox" || input.type === "radio") && !input.checked)) {
      continue;
    }

    (fields[input.name] ??= []).push(input.value);
  }

  return fields;
}

function isKept(input) {
  return input.name && !input.name.startsWith("__") && !["password", "file", "submit", "button"].includes(input.type);
}

function allDrafts() {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}
