// Photos of a pack stay in this browser's IndexedDB, since the store of what is typed is too small for pictures. Each is made smaller first, which also
// takes out where and with which camera it was taken.
const largestSide = 1600;
const quality = 0.8;
const names = { store: "photos", database: "motcua.packs" };

/** The photos of one pack in the order they were added: { row, hash, name, added, picture }. */
export async function photosOf(pack) {
  const found = await inStore("readonly", (photos) => photos.getAll(IDBKeyRange.bound([pack], [pack, []])));
  return found.sort((one, other) => one.added - other.added || (one.hash < other.hash ? -1 : 1));
}

/** Makes it smaller; throws where the browser cannot read it. */
export async function shrink(pack, row, file) {
  const hash = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const drawn = await createImageBitmap(file);
  const scale = Math.min(1, largestSide / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(drawn.width * scale), Math.round(drawn.height * scale)];
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  const picture = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
  return { pack, row, hash, name: `${file.name.replace(/\.[^.]*$/, "")}.jpg`, added: Date.now(), picture };
}

export const keepPhoto = (photo) => inStore("readwrite", (photos) => photos.put(photo));

export const dropPhoto = (photo) => inStore("readwrite", (photos) => photos.delete([photo.pack, photo.row, photo.hash]));

export const dropPhotos = (pack) => inStore("readwrite", (photos) => photos.delete(IDBKeyRange.bound([pack], [pack, []])));

export function base64Of(picture) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(picture);
  });
}

let database;

async function inStore(mode, ask) {
  const change = (await (database ??= open())).transaction(names.store, mode);
  const asked = ask(change.objectStore(names.store));
  return new Promise((done, failed) => {
    change.oncomplete = () => done(asked.result);
    change.onabort = () => failed(change.error);
  });
}

function open() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(names.database, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(names.store, { keyPath: ["pack", "row", "hash"] });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
