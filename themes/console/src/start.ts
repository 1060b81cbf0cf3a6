// The console itself. A browser that has it already would begin with it, and show nothing before that is done.
const begin = () => void import('./main');

// What the page shows without scripts comes first. A window in the background shows nothing, and needn't wait.
if (document.hidden) {
  begin();
} else {
  requestAnimationFrame(() => setTimeout(begin));
}
