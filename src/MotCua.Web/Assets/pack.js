// The pack on a laptop without a line: all of its script, carried in the file itself.
import "./scripts/pack.js";
