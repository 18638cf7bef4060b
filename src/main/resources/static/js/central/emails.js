// The list of e-mails that wait, by keys: arrows go from one to the next, J joins the one that has the focus.

const itens = () => [...document.querySelectorAll('.emails > li')];

function irPara(passo) {
  const todos = itens();
  const onde = todos.findIndex(item => item.contains(document.activeElement));
  const proximo = todos[Math.min(Math.max(onde + passo, 0), todos.length - 1)];
  proximo?.querySelector('h2 a').focus();
}

document.addEventListener('keydown', tecla => {
  if (tecla.ctrlKey || tecla.altKey || tecla.metaKey || tecla.target.matches('input, textarea, select')) {
    return;
  }
  if (tecla.key === 'ArrowDown' || tecla.key === 'ArrowUp') {
    tecla.preventDefault();
    irPara(tecla.key === 'ArrowDown' ? 1 : -1);
  } else if (tecla.key.toLowerCase() === 'j') {
    document.activeElement.closest('.emails > li')?.querySelector('.juncao')?.requestSubmit();
  }
});
