import { base64Of, dropPhoto, dropPhotos, keepPhoto, photosOf, shrink } from "./pack-photos.js";

// What an inspector ticks and types in a pack stays in this browser until it is saved as a file, which is handed in when back.
// Fields are named "list/of/what", or "what" for the pack as a whole.
const pack = document.querySelector("[data-pack]");
const { round, unit, seed, format, most } = pack.dataset;
const key = `motcua.pack.${round}.${unit}.${seed}`;
const fields = [...pack.querySelectorAll("input:not([type=file]), textarea")];

restore(JSON.parse(localStorage.getItem(key) ?? "{}"));
showProgress();
showPhotos().catch(() => {});
pack.addEventListener("change", (event) => {
  if (event.target.type === "file") {
    addPhotos(event.target);
  }
});
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
    dropPhotos(key).then(showPhotos);
  }
});

/** One after the other, each seen as soon as it is kept; a photo that was added before is not added again. */
async function addPhotos(input) {
  const row = input.closest("[data-photos]");
  const chosen = [...input.files];
  const wrong = [];
  input.value = "";
  for (const file of chosen) {
    let photo;
    try {
      photo = await shrink(key, row.dataset.photos, file);
    } catch {
      wrong.push(say("unreadable", file.name));
      continue;
    }

    try {
      const before = (await photosOf(key)).filter((one) => one.row !== photo.row || one.hash !== photo.hash);
      if (bytesOf([...before, photo]) > most) {
        wrong.push(say("full", file.name));
      } else {
        await keepPhoto(photo);
        await showPhotos();
      }
    } catch (failed) {
      wrong.push(say("unkept", file.name, failed?.name ?? ""));
    }
  }

  row.querySelector(".wrong").textContent = wrong.join(" ");
}

/** What the photos take in the file, beside room for all that can be typed. */
const bytesOf = (photos) => photos.reduce((sum, photo) => sum + Math.ceil(photo.picture.size / 3) * 4 + 512, 1024 * 1024);

const say = (message, ...facts) => pack.dataset[message].replace(/\{(\d)\}/g, (_, number) => facts[number]);

async function showPhotos() {
  const photos = await photosOf(key);
  for (const row of pack.querySelectorAll("[data-photos]")) {
    for (const old of row.querySelectorAll("img")) {
      URL.revokeObjectURL(old.src);
    }

    row.querySelector("ul").replaceChildren(...photos.filter((photo) => photo.row === row.dataset.photos).map(shown));
  }
}

function shown(photo) {
  const item = document.createElement("li");
  const picture = document.createElement("img");
  picture.src = URL.createObjectURL(photo.picture);
  picture.alt = photo.name;
  const drop = document.createElement("button");
  drop.type = "button";
  drop.textContent = "Bỏ";
  drop.setAttribute("aria-label", `Bỏ ảnh ${photo.name}`);
  drop.addEventListener("click", () => dropPhoto(photo).then(showPhotos));
  item.append(picture, drop);
  return item;
}

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
async function save() {
  const values = filled();
  const rowsOf = (list, id, names) =>
    [...pack.querySelectorAll(`[data-list="${list}"]`)].map((row) => ({
      [id]: row.dataset.of,
      ...Object.fromEntries(names.map((name) => [name, values[`${list}/${row.dataset.of}/${name}`] ?? null])),
    }));
  const photos = await photosOf(key).catch(() => []);
  const file = {
    format, round, unit, seed,
    on: values.on ?? null,
    present: values.present ?? null,
    opinion: values.opinion ?? null,
    checks: rowsOf("checks", "check", ["answer", "seen", "deadline", "responsible"]),
    dossiers: rowsOf("dossiers", "code", ["answer", "items", "seen"]),
    photos: await Promise.all(photos.map(async (photo) => ({ of: photo.row, name: photo.name, content: await base64Of(photo.picture) }))),
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: "application/json" }));
  link.download = `ket-qua-kiem-tra-${round}-${unit}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
