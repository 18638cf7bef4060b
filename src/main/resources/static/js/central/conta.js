// In the menu under the user's name of each of the engine's web apps: the way to the page of one's own password.
const MENU = '.account .dropdown-menu';

function entrar() {
  const sair = document.querySelector(MENU + ' > .logout');
  if (!sair || document.querySelector(MENU + ' > .central-senha')) return;
  const item = document.createElement('li');
  item.className = 'central-senha';
  const link = document.createElement('a');
  link.href = '/senha';
  link.textContent = 'Trocar a senha';
  item.append(link);
  sair.before(item);
}

// The web app draws its bar when it knows who is there, and again when somebody else is.
new MutationObserver(entrar).observe(document.documentElement, { childList: true, subtree: true });
entrar();
