// Shows what a status asks for, and hides what it does not ask for as long as nothing was typed there. Without this script everything is shown.
(function () {
  "use strict";
  var form = document.getElementById("report");
  if (!form) {
    return;
  }
  var owed = form.querySelector("[data-owed]");
  var proposal = form.querySelector("[data-opens]");
  function isFilled(part) {
    return Array.prototype.some.call(part.querySelectorAll("textarea"), function (area) {
      return area.value.trim() !== "" || area.getAttribute("aria-invalid") === "true";
    });
  }
  function adapt() {
    var chosen = form.querySelector("input[name=status]:checked");
    var owes = chosen !== null && chosen.dataset.owes === "true";
    owed.hidden = !owes && !isFilled(owed);
    if (owes) {
      proposal.open = true;
    }
  }
  form.addEventListener("change", function (event) {
    if (event.target.name === "status") {
      adapt();
    }
  });
  adapt();
})();
