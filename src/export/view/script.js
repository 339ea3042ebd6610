// Says what a mark is when it is pointed at or tabbed to, and shows one source's words alone.
"use strict";

(() => {
  const found = JSON.parse(document.getElementById("found").textContent);
  const card = document.getElementById("card");
  const status = document.getElementById("status");
  const root = document.documentElement;
  const marks = [...document.querySelectorAll("mark")];
  const buttons = [...document.querySelectorAll(".source")];
  const layers = [...document.querySelectorAll("[data-layer]")];

  // The lists that a mark may point into, outermost first, and the layers that show each.
  const lists = [
    { name: "quote", from: "quotes", layers: ["quote"] },
    { name: "claim", from: "claims", layers: ["claim", "own"] },
    { name: "person", from: "people", layers: ["person"] },
    { name: "time", from: "times", layers: ["time"] },
    { name: "amount", from: "amounts", layers: ["amount"] },
  ];

  const shown = (layer) => !document.body.classList.contains(`no-${layer}`);
  const sources = (mark) => (mark.dataset.sources ?? "").split(" ").filter(Boolean);
  const visible = (mark) =>
    lists.filter(
      ({ name, layers }) =>
        name in mark.dataset &&
        layers.some((layer) => mark.classList.contains(layer) && shown(layer)),
    );

  // The card

  const line = (tag, name, text) => {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  };

  const entry = ({ what, name, colour, facts }) => {
    const element = document.createElement("div");
    if (colour !== undefined) element.className = `s${colour}`;
    element.append(line("span", "what", what), line("span", "who", name));
    for (const fact of facts ?? []) element.append(line("span", "fact", fact));
    return element;
  };

  const hide = () => {
    card.hidden = true;
    for (const mark of document.querySelectorAll(".hot")) mark.classList.remove("hot");
    for (const mark of document.querySelectorAll("[aria-describedby=card]"))
      mark.removeAttribute("aria-describedby");
  };

  const place = (mark, pointer) => {
    const boxes = [...mark.getClientRects()];
    const under = (box) => pointer && pointer.y >= box.top - 2 && pointer.y <= box.bottom + 2;
    const box = boxes.find(under) ?? boxes[0];
    const left = pointer ? pointer.x - 24 : box.left;
    const below = box.bottom + 10;
    const fits = below + card.offsetHeight < innerHeight - 8;
    const most = innerWidth - card.offsetWidth - 16;
    card.style.left = `${Math.max(16, Math.min(left, most))}px`;
    card.style.top = `${fits ? below : Math.max(8, box.top - card.offsetHeight - 10)}px`;
  };

  const show = (mark, pointer) => {
    hide();
    const lists = visible(mark);
    if (lists.length === 0) return;
    card.replaceChildren(...lists.map(({ name, from }) => entry(found[from][mark.dataset[name]])));
    card.hidden = false;
    mark.setAttribute("aria-describedby", "card");
    for (const { name } of lists.filter(({ name }) => name !== "person")) {
      const same = `mark[data-${name}="${mark.dataset[name]}"]`;
      for (const mark of document.querySelectorAll(same)) mark.classList.add("hot");
    }
    place(mark, pointer);
  };

  // The filter

  let kept = null;

  const keep = (source) => {
    kept = source;
    document.body.classList.toggle("is-filtered", source !== null);
    for (const button of buttons)
      button.setAttribute("aria-pressed", String(button.dataset.source === source));
    for (const element of document.querySelectorAll(".is-kept")) element.classList.remove("is-kept");
    status.textContent = "";
    if (source === null) return;
    for (const mark of marks.filter((mark) => sources(mark).includes(source))) {
      mark.classList.add("is-kept");
      mark.closest("p, li, h2, blockquote")?.classList.add("is-kept");
    }
    status.textContent = `Only ${found.sources[source].name} is shown. Escape shows all.`;
  };

  const toggle = (source) => keep(kept === source ? null : source);

  // Layers

  const layer = () => {
    for (const box of layers)
      for (const name of box.dataset.layer.split(" "))
        document.body.classList.toggle(`no-${name}`, !box.checked);
    for (const mark of marks) {
      const starts = (mark.dataset.starts ?? "").split(" ");
      if (starts.some((name) => name && shown(name))) mark.tabIndex = 0;
      else mark.removeAttribute("tabindex");
    }
  };

  // Light and dark

  const remember = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Some browsers keep nothing for pages on a disk.
    }
  };

  const remembered = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };

  const theme = remembered();
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  document.getElementById("theme").addEventListener("click", () => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = root.dataset.theme ?? (dark ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
    remember(root.dataset.theme);
  });

  // Events

  document.addEventListener("pointerover", (event) => {
    const mark = event.target.closest?.("mark");
    if (mark) show(mark, event);
    else if (!document.activeElement?.matches("mark:focus-visible")) hide();
  });
  document.addEventListener("focusin", (event) => {
    const mark = event.target.closest("mark");
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".source");
    const mark = event.target.closest("mark");
    if (button) toggle(button.dataset.source);
    else if (mark && sources(mark).length > 0) toggle(sources(mark)[0]);
  });
  document.addEventListener("keydown", (event) => {
    const mark = event.target.closest?.("mark");
    if (event.key === "Escape") {
      keep(null);
      hide();
    } else if (mark && (event.key === "Enter" || event.key === " ") && sources(mark).length > 0) {
      event.preventDefault();
      toggle(sources(mark)[0]);
    }
  });
  addEventListener("scroll", () => document.activeElement?.matches("mark") || hide(), { passive: true });
  for (const box of layers) box.addEventListener("change", layer);
  layer();
})();
