"""Drives the HTML view in headless Chromium: scripts/test_view.py FOLDER.

FOLDER holds report.html; pictures are left beside it. Speaks the DevTools protocol over a pipe, so
that nothing but Python's own library is needed.
"""
import base64
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--no-first-run", "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-pipe",
]


class Browser:
    """A page in a browser of its own."""

    def __init__(self, profile):
        to_read, self.write_end = os.pipe()
        self.read_end, to_write = os.pipe()

        def give_pipes():
            # Chromium reads commands from descriptor 3 and writes answers to 4.
            read, write = os.dup(to_read), os.dup(to_write)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            ["chromium", *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=give_pipes, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        self.rest, self.number, self.session, self.events = b"", 0, None, []
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        attached = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.rest:
            piece = os.read(self.read_end, 1 << 16)
            if not piece:
                sys.exit("the browser has gone")
            self.rest += piece
        line, self.rest = self.rest.split(b"\0", 1)
        return json.loads(line)

    def call(self, method, **parameters):
        self.number += 1
        call = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            call["sessionId"] = self.session
        os.write(self.write_end, json.dumps(call).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    sys.exit(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def wait(self, event):
        while not any(message.get("method") == event for message in self.events):
            self.events.append(self.message())

    def run(self, script):
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            sys.exit(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def open(self, address, width=1280, height=1000, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)
        self.events.clear()
        self.call("Page.navigate", url=address)
        self.wait("Page.loadEventFired")

    def point_at(self, selector, scroll="it.scrollIntoView({block: 'center', behavior: 'instant'});"):
        """Moves the mouse onto the first line of an element."""
        x, y = self.run(
            f"(() => {{ const it = document.querySelector({json.dumps(selector)}); {scroll}"
            " const box = it.getClientRects()[0];"
            " return [box.x + Math.min(box.width / 2, 60), box.y + box.height / 2]; })()"
        )
        # The pointer must come from elsewhere for the element to be entered.
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=1, y=1)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        return x, y

    def click(self, selector):
        x, y = self.point_at(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key, code=0, modifiers=0):
        for kind in ("rawKeyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, modifiers=modifiers)

    def scheme(self, scheme):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, file, **parameters):
        data = self.call("Page.captureScreenshot", format="png", **parameters)["data"]
        file.write_bytes(base64.b64decode(data))

    def close(self):
        self.call("Browser.close") if self.session is None else None
        self.process.terminate()
        self.process.wait()


def check(what, holds):
    if not holds:
        sys.exit(f"the view fails: {what}")
    print(f"  {what}")


CARD = "document.getElementById('card')"
VISIBLE = f"!{CARD}.hidden"
WORDS = f"{CARD}.innerText"
KEPT = "[...document.querySelectorAll('mark.is-kept')]"
FILTERED = "document.body.classList.contains('is-filtered')"
# The contrast of an element's text with the page, by WCAG's formula.
CONTRAST = """(selector => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const light = colour => {
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(c => c / 255)
      .map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b + .05;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return Math.min(...[...document.querySelectorAll(selector)].map(it => {
    const ink = light(getComputedStyle(it).color);
    return Math.max(ink, paper) / Math.min(ink, paper);
  }));
})"""


def check_hovering(browser):
    browser.point_at("mark.quote")
    check("pointing at a quote opens the card", browser.run(VISIBLE))
    speaker = browser.run("found.quotes[document.querySelector('mark.quote').dataset.quote].name")
    check(f"the card names the speaker, {speaker}", speaker in browser.run(WORDS))
    browser.point_at("h1")
    check("pointing elsewhere closes it", not browser.run(VISIBLE))
    browser.point_at("mark.claim")
    check("a claim's card names the claimant", "Claim" in browser.run(WORDS))
    browser.point_at("mark.person")
    check("a person's card names the person", "Person" in browser.run(WORDS))


def check_filter(browser):
    browser.click(".source")
    check("a click on a source filters", browser.run(FILTERED))
    check("the button says so", browser.run("document.querySelector('.source').ariaPressed") == "true")
    whose = "mark => mark.dataset.sources.split(' ').includes('0')"
    check("only the source's marks are kept", browser.run(f"{KEPT}.length > 0 && {KEPT}.every({whose})"))
    every = "[...document.querySelectorAll('mark[data-sources]')]"
    check("all of them are", browser.run(f"{every}.filter({whose}).length === {KEPT}.length"))
    check("the status names it", browser.run("document.getElementById('status').innerText").startswith("Only "))
    browser.press("Escape", 27)
    check("Escape clears the filter", not browser.run(FILTERED) and browser.run(f"{KEPT}.length") == 0)
    browser.click("mark.quote[data-sources]")
    check("a click on a quote filters by its speaker", browser.run(FILTERED))
    browser.press("Escape", 27)


def check_keyboard(browser):
    browser.run("document.querySelector('article').closest('main').querySelector('mark[tabindex]').focus()")
    browser.press("Tab", 9)
    check("Tab goes from mark to mark", browser.run("document.activeElement.matches('mark')"))
    check("the focused mark's card is open", browser.run(VISIBLE))
    outline = browser.run("getComputedStyle(document.activeElement).outlineStyle")
    check("focus can be seen", outline == "solid")
    browser.run("document.querySelector('mark.quote[tabindex][data-sources]').focus()")
    browser.press("Enter", 13)
    check("Enter filters", browser.run(FILTERED))
    browser.press("Escape", 27)
    check("Escape clears and closes", not browser.run(FILTERED) and not browser.run(VISIBLE))


def check_layers(browser):
    quote = "getComputedStyle(document.querySelector('mark.quote:not(.person)')).backgroundColor"
    before = browser.run(quote)
    browser.click("[data-layer=quote]")
    check("a layer can be hidden", browser.run(quote) == "rgba(0, 0, 0, 0)" != before)
    browser.click("[data-layer=quote]")
    check("and shown again", browser.run(quote) == before)


def check_themes(browser):
    paper = "getComputedStyle(document.body).backgroundColor"
    seen = {}
    for scheme in ("light", "dark"):
        browser.scheme(scheme)
        seen[scheme] = browser.run(paper)
        contrast = browser.run(f"{CONTRAST}('p, h1, h2, mark, button, .role, .counts, .source .name, label')")
        check(f"every text has a contrast of 4.5 or more in {scheme} ({contrast:.1f})", contrast >= 4.5)
    check("light and dark follow the system", seen["light"] != seen["dark"])
    browser.scheme("light")
    browser.click("#theme")
    check("the button turns light to dark", browser.run(paper) == seen["dark"])
    browser.click("#theme")
    check("and back", browser.run(paper) == seen["light"])


def check_print(browser):
    browser.call("Emulation.setEmulatedMedia", media="print")
    after = "getComputedStyle(document.querySelector('.quote[data-by]'), '::after').content"
    check("in print speakers stand behind their words", "attr" in browser.run(after) or "[" in browser.run(after))
    check("and controls are gone", browser.run("getComputedStyle(document.querySelector('.layers')).display") == "none")
    browser.call("Emulation.setEmulatedMedia", media="")


def check_network(browser):
    requests = [m["params"]["request"]["url"] for m in browser.events if m.get("method") == "Network.requestWillBeSent"]
    check("no request but for the page", all(url.startswith("file:") for url in requests) and len(requests) <= 1)
    trouble = [m for m in browser.events if m.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded")]
    check("no error on the console", not trouble or sys.exit(str(trouble)))


def take_pictures(browser, folder, address):
    for scheme in ("light", "dark"):
        browser.open(address, 1280, 1180)
        browser.scheme(scheme)
        browser.run("localStorage.clear()")
        browser.picture(folder / f"{scheme}.png")
        browser.point_at("mark.quote[data-by]")
        browser.picture(folder / f"{scheme}-hover.png")
        browser.click(".source")
        browser.run("document.querySelector('mark.quote.is-kept')?.scrollIntoView({block: 'center', behavior: 'instant'})")
        browser.picture(folder / f"{scheme}-filter.png")
    browser.scheme("light")
    browser.open(address, 400, 860)
    browser.picture(folder / "narrow.png")
    # What docs/view.png shows.
    browser.open(address, 1240, 1130)
    browser.point_at("mark.quote[data-by]", scroll="")
    browser.picture(folder / "view.png")


def main():
    folder = Path(sys.argv[1]).resolve()
    address = (folder / "report.html").as_uri()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            browser.open(address)
            browser.run("globalThis.found = JSON.parse(document.getElementById('found').textContent)")
            browser.scheme("light")
            check_hovering(browser)
            check_filter(browser)
            check_keyboard(browser)
            check_layers(browser)
            check_themes(browser)
            check_print(browser)
            check_network(browser)
            take_pictures(browser, folder, address)
        finally:
            browser.close()
    print(f"pictures in {folder}")


if __name__ == "__main__":
    main()
