// What an inspector ticks and types in a pack stays in this browser until it is saved as a small file, which is handed in when back.
// Fields are named "list/of/what", or "what" for the pack as a whole.
const pack = document.querySelector("[data-pack]");
const { round, unit, seed, format } = pack.dataset;
const key = `motcua.pack.${round}.${unit}.${seed}`;
const fields = [...pack.querySelectorAll("input, textarea")];

restore(JSON.parse(localStorage.getItem(key) ?? "{}"));
showProgress();
pack.addEventListener("input", (event) => {
  grow(event.target);
  localStorage.setItem(key, JSON.stringify(filled()));
  showProgress();
});
document.querySelector("[data-save]").addEventListener("click", save);
document.querySelector("[data-print-pack]").addEventListener("click", () => window.print());
document.querySelector("[data-forget]").addEventListener("click", (event) => {
  if (window.confirm(event.target.dataset.sure)) {
    localStorage.removeItem(key);
    restore({});
    showProgress();
  }
});

function filled() {
  const values = {};
  for (const field of fields) {
    if (field.type === "radio" ? field.checked : field.value.trim() !== "") {
      values[field.name] = field.value.trim();
    }
  }

  return values;
}

function restore(values) {
  for (const field of fields) {
    if (field.type === "radio") {
      field.checked = values[field.name] === field.value;
    } else {
      field.value = values[field.name] ?? "";
      grow(field);
    }
  }
}

/** As high as what is written in it: what is typed is seen on the paper too. */
function grow(field) {
  if (field instanceof HTMLTextAreaElement) {
    field.style.height = "auto";
    field.style.height = field.value === "" ? "" : `${field.scrollHeight + 2}px`;
  }
}

function showProgress() {
  const count = (list) => {
    const rows = [...pack.querySelectorAll(`[data-list="${list}"]`)];
    return `${rows.filter((row) => row.querySelector("input:checked")).length}/${rows.length}`;
  };
  document.querySelector("[data-progress]").textContent = `· ${count("checks")} mục, ${count("dossiers")} hồ sơ`;
}

/** The same answers always give the same file, so that handing it in twice is seen to be the same. */
function save() {
  const values = filled();
  const rowsOf = (list, id, names) =>
    [...pack.querySelectorAll(`[data-list="${list}"]`)].map((row) => ({
      [id]: row.dataset.of,
      ...Object.fromEntries(names.map((name) => [name, values[`${list}/${row.dataset.of}/${name}`] ?? null])),
    }));
  const file = {
    format, round, unit, seed,
    on: values.on ?? null,
    present: values.present ?? null,
    opinion: values.opinion ?? null,
    checks: rowsOf("checks", "check", ["answer", "seen", "deadline", "responsible"]),
    dossiers: rowsOf("dossiers", "code", ["answer", "items", "seen"]),
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: "application/json" }));
  link.download = `ket-qua-kiem-tra-${round}-${unit}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
