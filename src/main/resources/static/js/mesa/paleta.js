// One field for everything (Ctrl+K): what can be done here, the clients and the protocols; and the list of all keys (F1).
import { criar, focado } from '../central/nos.js';
import { enviar } from '../central/servidor.js';
import { comTecla, saberQuem, semTecla } from './acoes.js';
import { NOS_CAMPOS, TECLAS } from './mapa.js';

const ESPERA_MS = 150;
const MINIMO = 3;
const simples = texto => texto.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A window over the page; closed, the focus is where it was. */
function janela(rotulo) {
  const dialogo = criar('dialog', 'central-janela', '', { 'aria-label': rotulo });
  const antes = focado();
  dialogo.addEventListener('close', () => {
    dialogo.remove();
    if (dialogo.returnValue !== 'feito' && antes && antes.isConnected) antes.focus();
  });
  dialogo.addEventListener('click', evento => {
    if (evento.target === dialogo) dialogo.close();
  });
  document.body.append(dialogo);
  return dialogo;
}

/** What is typed is personal: it goes in the body, never in an address. */
const procurar = busca => enviar('/tasklist/paleta', { busca }).catch(() => []);

function opcao(item, escolher) {
  const li = criar('li', '', '', { role: 'option', id: 'paleta-' + item.ordem, 'aria-selected': 'false' });
  if (item.tecla) li.append(criar('kbd', '', item.tecla), ' ');
  li.append(item.rotulo);
  if (item.nota) li.append(' ', criar('small', '', item.nota));
  li.addEventListener('mousedown', evento => {
    evento.preventDefault();
    escolher(item);
  });
  return li;
}

function abrirPaleta() {
  const acoes = [...comTecla().filter(uma => uma.chama !== 'paleta'), ...semTecla()];
  const dialogo = janela('Procurar ação, cliente ou protocolo');
  const campo = criar('input', '', '', {
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'paleta-lista',
    autocomplete: 'off',
    'aria-label': 'Ação, cliente ou protocolo',
    placeholder: 'Ação, cliente ou protocolo',
    maxlength: '100'
  });
  const lista = criar('ul', '', '', { role: 'listbox', id: 'paleta-lista', 'aria-label': 'Achados' });
  const vez = { numero: 0, itens: [], marcado: 0 };
  const escolher = item => {
    if (!item) return;
    dialogo.close('feito');
    item.fazer();
  };
  const marcar = qual => {
    vez.marcado = (qual + vez.itens.length) % (vez.itens.length || 1);
    [...lista.children].forEach((um, i) => um.setAttribute('aria-selected', String(i === vez.marcado)));
    const marcada = lista.children[vez.marcado];
    if (!marcada) return;
    campo.setAttribute('aria-activedescendant', marcada.id);
    marcada.scrollIntoView({ block: 'nearest' });
  };
  const mostrar = itens => {
    vez.itens = itens;
    lista.replaceChildren(...itens.map((item, ordem) => opcao({ ...item, ordem }, escolher)));
    if (!itens.length) lista.append(criar('li', '', 'Nada encontrado.', { role: 'option', 'aria-disabled': 'true' }));
    else marcar(0);
  };
  const buscar = async () => {
    const numero = ++vez.numero;
    const palavras = simples(campo.value).split(/\s+/).filter(Boolean);
    const daqui = acoes.filter(({ rotulo }) => palavras.every(uma => simples(rotulo).includes(uma)));
    mostrar(daqui);
    if (campo.value.trim().length < MINIMO) return;
    await new Promise(pronto => {
      setTimeout(pronto, ESPERA_MS);
    });
    if (numero !== vez.numero) return;
    const achados = await procurar(campo.value.trim());
    if (numero !== vez.numero) return;
    mostrar([
      ...daqui,
      ...achados.map(um => ({
        ...um,
        fazer: () => {
          window.location.hash = um.vai;
        }
      }))
    ]);
  };
  campo.addEventListener('input', buscar);
  campo.addEventListener('keydown', evento => {
    const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key];
    if (passo) marcar(vez.marcado + passo);
    else if (evento.key === 'Enter') escolher(vez.itens[vez.marcado]);
    else return;
    evento.preventDefault();
  });
  dialogo.append(campo, lista);
  mostrar(acoes);
  dialogo.showModal();
  campo.focus();
}

async function abrirAjuda() {
  const quem = await saberQuem();
  const dialogo = janela('Atalhos de teclado');
  const linha = (tecla, rotulo) => {
    const tr = criar('tr');
    const th = criar('th', '', '', { scope: 'row' });
    th.append(criar('kbd', '', tecla));
    tr.append(th, criar('td', '', rotulo));
    return tr;
  };
  const porTecla = new Map();
  TECLAS.filter(uma => !uma.exige || quem[uma.exige]).forEach(({ tecla, rotulo }) =>
    porTecla.set(tecla, [...(porTecla.get(tecla) || []), rotulo])
  );
  const tabela = criar('table');
  tabela.append(
    ...[...porTecla].map(([tecla, rotulos]) => linha(tecla, rotulos.join(', '))),
    ...NOS_CAMPOS.map(([tecla, rotulo]) => linha(tecla, rotulo))
  );
  const fechar = criar('button', '', 'Fechar', { type: 'button' });
  fechar.addEventListener('click', () => dialogo.close());
  const rolagem = criar('div', 'central-atalhos', '', { tabindex: '0', role: 'region', 'aria-label': 'Teclas' });
  rolagem.append(tabela);
  dialogo.append(criar('h2', '', 'Atalhos de teclado'), rolagem, fechar);
  dialogo.showModal();
  fechar.focus();
}

export function ligarPaleta() {
  window.addEventListener('central:paleta', abrirPaleta);
  window.addEventListener('central:ajuda', abrirAjuda);
}
