// Whoever was invited by e-mail registers with that address: the server sees to it, the field only shows it.
document.addEventListener("DOMContentLoaded", () => {
    const field = document.querySelector("form input[name='email']");
    if (field) {
        field.readOnly = true;
    }
});
