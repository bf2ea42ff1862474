// Everything a staff page needs; the pages work without it, only slower for the hands.
import "./scripts/refresh.js";
import "./scripts/keys.js";
import "./scripts/drafts.js";
import "./scripts/print.js";
import "./scripts/receive.js";
import "./scripts/rows.js";
