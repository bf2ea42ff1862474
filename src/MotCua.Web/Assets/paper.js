// A sheet knows how to print itself and its shortcuts.
import "./scripts/keys.js";
import "./scripts/print.js";
