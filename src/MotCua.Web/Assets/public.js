// Public pages stay light: nothing but printing.
import "./scripts/print.js";
