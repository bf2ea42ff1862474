// In a list with data-rows the arrows walk from line to line; Enter opens the line as any link.
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) {
    return;
  }

  const links = [...document.querySelectorAll("table[data-rows] tbody th a")];
  const here = links.indexOf(document.activeElement);
  if (links.length === 0 || (here < 0 && document.activeElement !== document.body)) {
    return;
  }

  event.preventDefault();
  links[Math.min(Math.max(here + (event.key === "ArrowDown" ? 1 : -1), 0), links.length - 1)].focus();
});
