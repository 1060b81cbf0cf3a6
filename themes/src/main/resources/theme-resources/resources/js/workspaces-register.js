// Keycloak's registration page calls itself "Sign in to …", and its link to the sign-in page "Back to Login". The page's
// own heading says what it is for; the link's text comes with this script's address, in the page's language.
{
    const signIn = new URL(document.currentScript.src).searchParams.get("sign-in");
    document.addEventListener("DOMContentLoaded", () => {
        const heading = document.querySelector("h1")?.textContent.trim();
        if (heading) {
            document.title = heading;
        }
        const link = document.querySelector("#kc-form-options a");
        if (link && signIn) {
            link.textContent = signIn;
        }
    });
}
