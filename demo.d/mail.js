// The demo's mail catcher: takes every mail that the realm sends, and shows it on a page. Mail for addresses that begin
// with "refused." is refused, so that there are invitations that failed. Usage: node mail.js SMTP_PORT PAGE_PORT
import { createServer } from "node:http";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const HOST = "127.0.0.1";
const MOST = 200;
const [smtpPort, pagePort] = process.argv.slice(2).map(Number);
const mails = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  onRcptTo({ address }, session, done) {
    done(address.startsWith("refused.") ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : undefined);
  },
  onData(stream, session, done) {
    simpleParser(stream).then((mail) => {
      mails.unshift({ ...mail, to: session.envelope.rcptTo.map(({ address }) => address).join(", ") });
      mails.length = Math.min(mails.length, MOST);
      done();
    }, done);
  },
});

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => String(text ?? "").replace(/[&<>"]/g, (character) => ESCAPES[character]);

const row = (mail, index) => `<section>
<h2>${escape(mail.subject)}</h2>
<p>To ${escape(mail.to)}, ${escape(mail.date?.toISOString())}</p>
<p><a href="/${mails.length - index}/html">as it looks</a> · <a href="/${mails.length - index}/text">as plain text</a></p>
</section>`;

const overview = () => `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Mails of the demo</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
section { border-top: 1px solid; } h2 { font-size: 1.1rem; margin-bottom: 0 } p { margin: .25rem 0 }</style>
<h1>Mails of the demo</h1>
${mails.map(row).join("\n") || "<p>Nobody was sent a mail since the demo started.</p>"}
</html>`;

// Mails are counted from the oldest, from 1, so that an address stays that of its mail.
function answer(path) {
  const [, number, kind] = path.match(/^\/(\d+)\/(html|text)$/) ?? [];
  if (path === "/") {
    return ["text/html", overview()];
  }
  const mail = mails[mails.length - Number(number)];
  return mail && (kind === "html" ? ["text/html", mail.html || ""] : ["text/plain", mail.text || ""]);
}

const page = createServer((request, response) => {
  const found = request.method === "GET" && answer(request.url);
  const [type, body] = found || ["text/plain", "There is no such mail.\n"];
  response.writeHead(found ? 200 : 404, {
    "Content-Type": `${type}; charset=utf-8`,
    // What is in a mail must not run.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  });
  response.end(body);
});

smtp.on("error", (error) => console.error(error.message));
smtp.listen(smtpPort, HOST);
page.listen(pagePort, HOST);

// It ends with the server that started it, however that ends.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(0), 1000);
