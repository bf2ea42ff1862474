// A public page that answers while one types; without it the form is sent as any form is.
import "./scripts/refresh.js";
