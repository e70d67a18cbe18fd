/*
 * The form at the door, where there may be no signal: what could not be sent waits in this page and nowhere else, is sent
 * again until the console has it, and is forgotten then. Each form carries its own id, so that none counts twice.
 */
(function () {
  "use strict";
  var form = document.getElementById("door");
  var bar = document.getElementById("unsent");
  if (!form || !bar || !window.fetch || !window.URLSearchParams) { return; }

  var PATIENCE = 20000;
  var AGAIN = 15000;
  var words = form.dataset;
  var main = document.getElementById("main");
  var who = document.getElementById("door-who");
  var about = document.getElementById("door-about");
  var next = document.getElementById("door-next");
  var faults = document.getElementById("door-faults");
  var button = form.querySelector("button.button-wide");
  var waiting = [];      // what is not sent yet: {action, fields, name}
  var busy = false;
  var signedOut = false;

  function newId() {
    var bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
  }

  function ask(url, options) {
    var abort = new AbortController();
    var timer = setTimeout(function () { abort.abort(); }, PATIENCE);
    options.signal = abort.signal;
    options.credentials = "same-origin";
    options.headers = { "Accept": "text/html" };
    return fetch(url, options)
      .then(function (answer) { return answer.text().then(function (text) { return { answer: answer, page: parse(text) }; }); })
      .finally(function () { clearTimeout(timer); });
  }

  function parse(text) { return new DOMParser().parseFromString(text, "text/html"); }

  function isSignIn(got) { return new URL(got.answer.url).pathname === "/sign-in"; }

  /* Sends one form: "sent" with the page that says so, "refused" with the page that says why, or "later". */
  function send(entry) {
    return ask(entry.action, { method: "POST", body: new URLSearchParams(entry.fields) }).then(function (got) {
      if (isSignIn(got)) { signedOut = true; return { kind: "later" }; }
      if (got.answer.ok) { signedOut = false; return { kind: "sent", page: got.page }; }
      if (got.answer.status === 403) { return freshSecret(entry, got.page); }
      if (got.answer.status >= 500 || got.answer.status === 429) { return { kind: "later" }; }
      return { kind: "refused", page: got.page };
    }, function () { return { kind: "later" }; });
  }

  /* Whoever has signed in again meanwhile has another secret. */
  function freshSecret(entry, refusal) {
    return ask(entry.action, { method: "GET" }).then(function (got) {
      var secret = got.page.querySelector("#door input[name=_form]");
      signedOut = isSignIn(got);
      if (signedOut || got.answer.status >= 500) { return { kind: "later" }; }
      var own = entry.fields.find(function (pair) { return pair[0] === "_form"; });
      if (!secret || secret.value === own[1]) { return { kind: "refused", page: refusal }; }
      own[1] = secret.value;
      form.elements._form.value = secret.value;
      return { kind: "later" };
    }, function () { return { kind: "later" }; });
  }

  function show() {
    bar.hidden = waiting.length === 0;
    bar.querySelector("strong").textContent = words.unsent.replace("#", waiting.length);
    bar.querySelector("#unsent-names").textContent = waiting.map(function (each) { return each.name; }).join(words.comma);
    bar.querySelector("#unsent-sign-in").hidden = !signedOut;
    next.hidden = waiting.length === 0 || next.querySelector("select").options.length < 2;
  }

  /* Of the others nothing is known here but their names. */
  function name(text) { who.textContent = text; about.hidden = true; }

  function read() { return Array.from(new FormData(form).entries()).map(function (pair) { return [pair[0], String(pair[1])]; }); }

  function take(entry) {
    form.reset();
    form.querySelectorAll("textarea, input[type=text]").forEach(function (field) {
      field.value = ""; field.defaultValue = "";
    });
    form.querySelectorAll("input[type=checkbox], input[type=radio]").forEach(function (box) { box.checked = false; });
    entry.fields.forEach(function (pair) {
      Array.prototype.forEach.call(form.elements, function (field) {
        if (field.name !== pair[0]) { return; }
        if (field.type === "checkbox" || field.type === "radio") { field.checked = field.checked || field.value === pair[1]; } else { field.value = pair[1]; }
      });
    });
    form.action = entry.action;
    name(entry.name);
  }

  function say(page) {
    var said = page ? page.querySelector(".note-bad, main .card") : null;
    faults.replaceChildren();
    faults.hidden = !said;
    if (said) { Array.from(said.children).forEach(function (each) { faults.appendChild(document.importNode(each, true)); }); }
  }

  function finish(page) {
    var done = page.getElementById("main");
    waiting = [];
    form.reset();
    window.removeEventListener("beforeunload", warn);
    main.replaceChildren.apply(main, Array.from(done.childNodes).map(function (each) { return document.importNode(each, true); }));
    window.scrollTo(0, 0);
  }

  function open(on) { form.hidden = !on; button.disabled = !on; Array.prototype.forEach.call(form.querySelectorAll("fieldset, textarea, input, select"), function (f) { if (!next.contains(f)) { f.disabled = !on; } }); }

  function warn(event) { if (waiting.length) { event.preventDefault(); event.returnValue = ""; } }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (button.disabled || !form.reportValidity()) { return; }
    var entry = { action: form.action, fields: read(), name: who.textContent };
    if (busy) { wait(entry); return; }
    busy = true;
    button.disabled = true;
    send(entry).then(function (came) {
      busy = false;
      button.disabled = false;
      if (came.kind === "sent" && waiting.length === 0) { finish(came.page); return; }
      if (came.kind === "refused") { say(came.page); faults.scrollIntoView(); return; }
      if (came.kind === "later") { wait(entry); return; }
      forget(entry);
      say(null);
      open(false);
      show();
      retry();
    });
  });

  function wait(entry) {
    waiting.push(entry);
    forget(entry);
    say(null);
    open(false);
    show();
    bar.scrollIntoView();
  }

  /* The person whose form waits, or is sent, is not offered again. */
  function forget(entry) {
    Array.from(next.querySelectorAll("option")).forEach(function (option) { if (option.value && entry.action.endsWith("/" + option.value)) { option.remove(); } });
  }

  next.querySelector("select").addEventListener("change", function (event) {
    var option = event.target.selectedOptions[0];
    if (!option || !option.value) { return; }
    var secret = form.elements._form.value;
    open(true);
    form.reset();
    form.querySelectorAll("textarea").forEach(function (field) { field.value = ""; });
    form.elements._form.value = secret;
    form.elements.form.value = newId();
    form.action = form.action.replace(/[^/]*$/, option.value);
    name(option.textContent);
    event.target.value = "";
    say(null);
    window.scrollTo(0, 0);
  });

  /* One after another, the oldest first; whatever is refused comes back into the form. */
  function retry() {
    if (busy || waiting.length === 0) { return; }
    busy = true;
    var entry = waiting[0];
    send(entry).then(function (came) {
      busy = false;
      if (came.kind === "later") { show(); return; }
      if (came.kind === "refused") {
        if (!button.disabled) { return; }       // another form is being filled: it is finished first
        waiting.shift();
        open(true);
        take(entry);
        say(came.page);
        show();
        return;
      }
      waiting.shift();
      entry.fields.length = 0;
      if (waiting.length === 0 && button.disabled) { finish(came.page); return; }
      show();
      retry();
    });
  }

  bar.querySelector("button").addEventListener("click", retry);
  window.addEventListener("online", retry);
  window.addEventListener("beforeunload", warn);
  setInterval(retry, AGAIN);
}());
