/* The open desk: fetches its lists again when something happens, says at once when the connection is gone, and rings. */
(function () {
  "use strict";
  var desk = document.getElementById("desk");
  var lists = document.getElementById("lists");
  var live = document.getElementById("live");
  var soundButton = document.getElementById("sound");
  if (!desk || !lists || !live) { return; }

  var SILENCE = 10000;   // the console beats every 4 s
  var POLL = 5000;
  var SAFETY = 60000;    // even while the stream lives
  var source = null, lastBeat = 0, lastFetch = 0, streamUp = false, fetching = false, again = false;
  var clockAhead = 0, openCount = 0, lastState = "", audio = null, lastRing = 0;

  function show(kind) {
    if (lastState === kind) { return; }
    lastState = kind;
    live.className = "live live-" + kind;
    live.textContent = desk.dataset[kind];
  }

  function place(html) {
    var box = document.createElement("div");
    box.innerHTML = html;
    if (!box.firstElementChild || box.firstElementChild.dataset.now === undefined) { throw new Error("not the lists"); }
    var focused = document.activeElement && lists.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    lists.replaceChildren(box.firstElementChild);
    if (focused) {
      Array.prototype.forEach.call(lists.querySelectorAll("a"), function (a) { if (a.getAttribute("href") === focused) { a.focus(); } });
    }
    read();
  }

  function read() {
    var root = lists.firstElementChild;
    if (!root) { return; }
    clockAhead = Number(root.dataset.now) - Date.now();
    openCount = Number(root.dataset.open || 0);
    tick();
  }

  function refresh() {
    if (fetching) { again = true; return; }
    fetching = true;
    fetch(desk.dataset.lists, { headers: { "Accept": "text/html" }, credentials: "same-origin", redirect: "error" })
      .then(function (answer) {
        if (!answer.ok) { throw new Error(String(answer.status)); }
        return answer.text();
      })
      .then(function (html) {
        place(html);
        lastFetch = Date.now();
        show(streamUp ? "on" : "polling");
      })
      .catch(function () { show("off"); })
      .then(function () {
        fetching = false;
        if (again) { again = false; refresh(); }
      });
  }

  function down() {
    if (streamUp) { streamUp = false; refresh(); }
    if (lastState !== "off") { show("polling"); }
  }

  function heard() { lastBeat = Date.now(); if (!streamUp) { streamUp = true; refresh(); } }

  function connect() {
    if (source) { source.close(); }
    lastBeat = Date.now();
    source = new EventSource(desk.dataset.stream);
    ["alarm", "press"].forEach(function (name) {
      source.addEventListener(name, function () { heard(); refresh(); });
    });
    ["ready", "beat"].forEach(function (name) { source.addEventListener(name, heard); });
    source.addEventListener("away", down);
    source.onerror = function () {
      down();
      if (source.readyState === EventSource.CLOSED) { window.setTimeout(connect, 3000); }
    };
  }

  function two(n) { return (n < 10 ? "0" : "") + n; }

  function tick() {
    var now = Date.now() + clockAhead;
    Array.prototype.forEach.call(document.querySelectorAll("[data-since]"), function (box) {
      var s = Math.max(0, Math.floor((now - Number(box.dataset.since)) / 1000));
      var text = s >= 3600
        ? Math.floor(s / 3600) + ":" + two(Math.floor(s / 60) % 60) + ":" + two(s % 60)
        : Math.floor(s / 60) + ":" + two(s % 60);
      var clock = box.querySelector(".clock");
      if (clock) { clock.textContent = text; }
    });
    document.title = (openCount > 0 && desk.dataset.calling ? "▲ " + openCount + " " + desk.dataset.calling + " · " : "") + desk.dataset.title;
  }

  function ring() {
    if (!audio || audio.state !== "running" || openCount === 0) { return; }
    if (Date.now() - lastRing < 2500) { return; }
    lastRing = Date.now();
    [0, 0.28, 0.56].forEach(function (at, i) {
      var tone = audio.createOscillator(), volume = audio.createGain(), start = audio.currentTime + at;
      tone.type = "triangle";
      tone.frequency.value = i % 2 ? 660 : 880;
      volume.gain.setValueAtTime(0.0001, start);
      volume.gain.exponentialRampToValueAtTime(0.5, start + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.25);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.26);
    });
  }

  function sound() {
    if (!soundButton) { return; }
    var on = audio && audio.state === "running";
    soundButton.textContent = on ? desk.dataset.soundOn : desk.dataset.soundOff;
    soundButton.className = on ? "button button-plain" : "button button-alarm";
    soundButton.setAttribute("aria-pressed", on ? "true" : "false");
  }

  if (soundButton && (window.AudioContext || window.webkitAudioContext)) {
    soundButton.hidden = false;
    audio = new (window.AudioContext || window.webkitAudioContext)();
    audio.onstatechange = sound;
    soundButton.addEventListener("click", function () {
      (audio.state === "running" ? audio.suspend() : audio.resume()).then(sound);
    });
    sound();
  }

  read();
  connect();
  window.setInterval(function () {
    tick();
    ring();
    var now = Date.now();
    if (streamUp && now - lastBeat > SILENCE) { down(); connect(); }
    if (!streamUp && now - lastFetch > POLL || now - lastFetch > SAFETY) { lastFetch = now; refresh(); }
  }, 1000);
  window.addEventListener("offline", function () { down(); show("off"); });
  window.addEventListener("online", connect);
}());
