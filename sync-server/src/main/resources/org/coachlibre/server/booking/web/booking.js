// Makes the booking pages quicker and shows them in the visitor's own time zone. Everything works without it.
(() => {
  "use strict";
  const room = () => document.getElementById("clb");

  // The visitor's zone, once: a chosen one (in the address) is never changed.
  const ownZone = () => {
    const zones = document.querySelector(".clb-zones");
    const address = new URL(location.href);
    if (!zones || address.searchParams.has("zone") || !/\/book\/[^/]+$/.test(address.pathname)) {
      return false;
    }
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === zones.dataset.zone) {
      return false;
    }
    address.searchParams.set("zone", zone);
    show(address.href, false);
    return true;
  };

  // Days and months without loading the whole page again.
  const show = async (address, isStep) => {
    const old = room();
    old.classList.add("clb-swapping");
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("clb");
      if (!answer.ok || !fresh) {
        location.assign(address);
        return;
      }
      const focused = document.activeElement && document.activeElement.getAttribute("aria-label");
      old.replaceWith(document.adoptNode(fresh));
      document.title = page.title;
      if (isStep) {
        history.pushState({ clb: true }, "", address);
      } else {
        history.replaceState({ clb: true }, "", address);
      }
      prepare();
      const again = focused && fresh.querySelector(`[aria-label="${CSS.escape(focused)}"]`);
      if (again) {
        again.focus({ preventScroll: true });
      }
      const hash = new URL(address, location.href).hash;
      const target = hash && document.querySelector(hash);
      if (target) {
        target.scrollIntoView({ block: "nearest" });
      }
    } catch (failure) {
      location.assign(address);
    }
  };

  // A time that this tab kept before is given back when another is chosen.
  const remember = () => {
    const kept = document.querySelector('.clb-form input[name="hold"]');
    try {
      if (kept) {
        sessionStorage.setItem("clb-hold", kept.value);
      } else if (document.querySelector(".clb-room-done")) {
        sessionStorage.removeItem("clb-hold");
      }
      const before = sessionStorage.getItem("clb-hold");
      const pick = document.querySelector(".clb-room-slots .clb-pick");
      if (before && pick && !pick.elements.hold) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = "hold";
        field.value = before;
        pick.append(field);
      }
    } catch (failure) {
      // Without storage the kept time simply runs out.
    }
  };

  const countDown = () => {
    const held = document.querySelector(".clb-held[data-seconds]");
    if (!held) {
      return;
    }
    const end = performance.now() + Number(held.dataset.seconds) * 1000;
    const look = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      if (left <= 0) {
        held.textContent = held.dataset.over;
        held.setAttribute("role", "status");
      } else {
        setTimeout(look, Math.min(left * 1000, 5000));
      }
    };
    look();
  };

  const prepare = () => {
    remember();
    countDown();
    const current = document.querySelector(".clb-strip [aria-current]");
    if (current) {
      current.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(".clb-strip a, .clb-month a");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    show(link.href, true);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent && form.matches("[data-once], .clb-pick")) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter;
    if (button) {
      button.setAttribute("aria-busy", "true");
    }
  });

  // Back from the browser's memory: forms may be sent again.
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    document.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    remember();
  });
  addEventListener("popstate", () => location.reload());

  if (room()) {
    prepare();
    ownZone();
  }
})();
