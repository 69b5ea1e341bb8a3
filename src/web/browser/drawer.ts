/**
 * @module
 * The words behind a line without leaving the page: a quotation opens as its passage in the article, an entry as its evidence.
 *
 * The drawer shows what the linked page shows, copied from that page; with a modifier key, or without JavaScript, the link is followed.
 */

/** Opens the drawer on quotations. */
export function watchDrawer(): void {
  document.addEventListener("click", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>("main a.words");
    if (link === null || !canOpen(link)) return;
    event.preventDefault();
    void openDrawer(link.href);
  });
}

/** Whether a link leads to an article or an entry on another page. */
export function canOpen(link: HTMLAnchorElement): boolean {
  const to = new URL(link.href);
  return to.origin === location.origin && /^\/[ar]\//u.test(to.pathname) && to.pathname !== location.pathname;
}

/** Shows the passage or the evidence that an address leads to; goes there when it cannot be had. */
export async function openDrawer(href: string): Promise<void> {
  const to = new URL(href);
  const page = await pageAt(to).catch(() => null);
  const inside = page === null ? null : to.pathname.startsWith("/a/") ? passageOf(page, to) : evidenceOf(page, to);
  if (inside === null) {
    location.href = href;
    return;
  }
  const drawer = drawerOf();
  drawer.querySelector(".inside")!.replaceChildren(...inside);
  drawer.scrollTop = 0;
  if (!drawer.open) drawer.showModal();
  drawer.querySelector<HTMLAnchorElement>(".onward")?.focus();
}

async function pageAt(to: URL): Promise<Document | null> {
  const answer = await fetch(to.pathname + to.search, { headers: { accept: "text/html" } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

function drawerOf(): HTMLDialogElement {
  const known = document.querySelector<HTMLDialogElement>("dialog.drawer");
  if (known !== null) return known;
  const drawer = document.createElement("dialog");
  drawer.className = "drawer";
  drawer.setAttribute("aria-label", "The words and where they stand");
  const inside = document.createElement("div");
  inside.className = "inside";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "Close";
  close.addEventListener("click", () => drawer.close());
  drawer.append(inside, close);
  // a click beside the drawer is on its backdrop
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer) drawer.close();
  });
  document.body.append(drawer);
  return drawer;
}

/** The paragraph of the words with its neighbours, and what rests on the words. */
function passageOf(page: Document, to: URL): Node[] | null {
  const words = page.getElementById(decodeURIComponent(to.hash.slice(1)));
  const row = words?.closest(".row");
  if (!words || !row) return null;
  words.classList.add("hit");
  const text = document.createElement("div");
  text.className = "text passage";
  for (const each of [row.previousElementSibling, row, row.nextElementSibling])
    if (each?.matches(".row")) text.append(copyOf(each));
  const resting = [...page.querySelectorAll<HTMLAnchorElement>(".records a.words")].filter(
    (link) => link.getAttribute("href") === to.hash,
  );
  return [
    headingOf(page),
    ...copiesOf(page.querySelector("main .lead p")),
    onward(to, "Open in the article", copyButton(page, to, words.textContent ?? "")),
    ...copiesOf(page.querySelector("main [data-original]")),
    text,
    ...(resting.length === 0 ? [] : [restingOn(resting)]),
  ];
}

function restingOn(links: readonly HTMLAnchorElement[]): Node {
  const list = document.createElement("ul");
  list.className = "resting";
  for (const link of links) {
    const item = document.createElement("li");
    item.append(...copiesOf(link.closest("li")?.querySelector(".letter")), " ");
    item.append(...copiesOf(link.parentElement?.querySelector("a.title")));
    list.append(item);
  }
  const section = document.createElement("section");
  const heading = document.createElement("h3");
  heading.textContent = "What rests on these words";
  section.append(heading, list);
  return section;
}

/** What an entry's page says first: its title, its support and all its words. */
function evidenceOf(page: Document, to: URL): Node[] | null {
  const words = page.querySelector("main > section");
  if (words === null) return null;
  return [
    headingOf(page),
    ...copiesOf(page.querySelector("main > .lead")),
    onward(to, "Open the entry"),
    copyOf(words),
  ];
}

function headingOf(page: Document): Node {
  const heading = document.createElement("h2");
  heading.textContent = page.querySelector("h1")?.textContent ?? "";
  return heading;
}

function onward(to: URL, words: string, ...more: readonly Node[]): Node {
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.className = "onward";
  link.href = to.href;
  link.textContent = words;
  line.append(link, ...more);
  return line;
}

/** Copies the words with outlet, day and place, as one would cite them. */
function copyButton(page: Document, to: URL, words: string): Node {
  const source = (page.querySelector("main .lead p")?.textContent ?? "").split(" (")[0]!.trim();
  const place = `${decodeURIComponent(to.pathname.slice("/a/".length))}:${to.hash.slice("#c".length)}`;
  const sha256 = page.querySelector("[data-sha256]")?.textContent ?? "";
  const digest = sha256 === "" ? "" : `, SHA-256 of the text ${sha256}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy as citation";
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(`“${words.replace(/\s+/gu, " ").trim()}” ${source}, ${place}${digest}`).then(
      () => {
        button.textContent = "Copied";
      },
      () => {
        button.textContent = "This browser does not let pages copy";
      },
    );
  });
  return button;
}

function copiesOf(element: Element | null | undefined): Node[] {
  return element ? [copyOf(element)] : [];
}

/** A copy without ids, which the page may have already, and without the letters of the gutter. */
function copyOf(element: Element): Node {
  const copy = document.importNode(element, true);
  for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
  for (const gutter of copy.querySelectorAll(".gutter")) gutter.remove();
  return copy;
}
