// Reloads the page when there is a newer one, and says whether it is complete.
"use strict";
const line = document.getElementById("watch");
const events = new EventSource("/-/events");
events.addEventListener("pages", () => location.reload());
events.addEventListener("state", event => { line.textContent = event.data; });
events.addEventListener("error", () => { line.textContent = "rederive watch has ended"; });
