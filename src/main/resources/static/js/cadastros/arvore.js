// Dragging an entry of a tree onto another asks to place it there; the link beside each entry does the same by keyboard.
let arrastada = null;

function linha(evento) {
  return evento.target.closest('[data-chave]');
}

function sobre(evento) {
  const qual = linha(evento);
  return qual !== null && arrastada !== null && qual !== arrastada ? qual : null;
}

document.addEventListener('dragstart', evento => {
  arrastada = linha(evento);
  if (arrastada !== null) {
    evento.dataTransfer.effectAllowed = 'move';
    evento.dataTransfer.setData('text/plain', arrastada.dataset.chave);
  }
});

document.addEventListener('dragover', evento => {
  const onde = sobre(evento);
  if (onde !== null) {
    evento.preventDefault();
    onde.classList.add('alvo');
  }
});

document.addEventListener('dragleave', evento => {
  linha(evento)?.classList.remove('alvo');
});

document.addEventListener('dragend', () => {
  arrastada = null;
});

document.addEventListener('drop', evento => {
  const onde = sobre(evento);
  if (onde !== null) {
    evento.preventDefault();
    onde.classList.remove('alvo');
    const destino = new URL(arrastada.dataset.mover, window.location.href);
    destino.searchParams.set('para', onde.dataset.chave);
    window.location.assign(destino);
  }
});
