/** Posts the draft as a comment of this page. It goes nowhere else, and is gone when the page is loaded again. */
const form = document.querySelector('form.write');
const draft = document.querySelector('#draft');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = draft.value.trim();
  if (!text) return;
  const comment = document.createElement('article');
  comment.className = 'comment';
  const header = document.createElement('header');
  const name = document.createElement('b');
  name.textContent = 'You';
  const time = document.createElement('time');
  time.textContent = 'just now';
  header.append(name, ' ', time);
  const words = document.createElement('p');
  words.textContent = text;
  comment.append(header, words);
  form.before(comment);
  draft.value = '';
});
