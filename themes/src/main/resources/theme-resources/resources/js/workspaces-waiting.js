// Says when "Check again" was answered, in the visitor's own time, and tells people who hear the page.
document.addEventListener("DOMContentLoaded", () => {
    const checked = document.getElementById("kw-checked");
    const text = checked?.dataset.text;
    if (text) {
        const time = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {timeStyle: "short"}).format(new Date());
        checked.textContent = text.replace("…", time);
    }
});
