// Asks a server: node ask.js, with REALM, TOKEN, QUESTIONS (JSON) and, instead of the token's person, SUBJECT: `sender` or
// the name of somebody. Writes the claim and the decisions as JSON, or how they were refused.
import { Workspaces, WorkspacesError, type Person, type Question, type SubjectName } from '../src/index.js';

const { REALM = '', TOKEN = '', QUESTIONS = '[]', SUBJECT } = process.env;

function personOf(workspaces: Workspaces): Person {
  switch (SUBJECT) {
    case undefined:
      return workspaces.person(TOKEN);
    case 'sender':
      return workspaces.sender(TOKEN);
    default:
      return workspaces.somebody(SUBJECT as SubjectName, TOKEN);
  }
}

try {
  const person = personOf(new Workspaces(REALM));
  const decisions = await person.decideEach(JSON.parse(QUESTIONS) as Question[]);
  console.log(JSON.stringify({ claim: person.claim, decisions }));
} catch (problem) {
  if (!(problem instanceof WorkspacesError)) {
    throw problem;
  }
  console.log(JSON.stringify({ status: problem.status, code: problem.code }));
}
