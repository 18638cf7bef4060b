// How much work waits at each element of a model, on the model itself: expired, in attention, all.
import { criar } from '../central/nos.js';
import { pedir } from '../central/servidor.js';
import { numero } from './graficos.js';
import { enquantoVisivel } from './visivel.js';

const CADA = 8000;
const NOMES = [
  ['EXPIRADO', 'expirado', 'expirados'],
  ['ATENCAO', 'em atenção', 'em atenção'],
  ['TOTAL', 'ao todo', 'ao todo']
];

function etiqueta({ etapa, contagem }) {
  const elo = criar('a', 'central-etiqueta');
  elo.href = '#/prazos?' + new URLSearchParams({ etapa, visao: 'protocolos' });
  const ditos = NOMES.filter(([estado]) => contagem[estado]).map(([estado, um, varios]) => {
    elo.append(criar('span', estado, numero(contagem[estado])));
    return numero(contagem[estado]) + ' ' + (contagem[estado] === 1 ? um : varios);
  });
  elo.title = 'Prazos: ' + ditos.join(', ') + '. Abrir a lista.';
  elo.setAttribute('aria-label', elo.title);
  return elo;
}

/** Outside the box, above its top right corner: the element's name stays readable at every zoom. */
function canto(um) {
  const lugar = criar('div', 'central-canto');
  lugar.append(etiqueta(um));
  return lugar;
}

function legenda(titulo) {
  const caixa = criar('div', 'central-legenda', titulo, { 'aria-label': 'Legenda das etiquetas' });
  [
    ['EXPIRADO', 'expirados'],
    ['ATENCAO', 'em atenção'],
    ['TOTAL', 'total']
  ].forEach(([classe, texto]) => {
    const amostra = criar('span', 'central-etiqueta');
    amostra.append(criar('span', classe, 'n'));
    caixa.append(amostra, criar('span', '', texto));
  });
  return caixa;
}

export function marcarDiagrama(desenho, processo, titulo = '') {
  const camadas = desenho.get('overlays');
  const elementos = desenho.get('elementRegistry');
  const area = desenho.get('canvas').getContainer();
  area.querySelectorAll('.central-legenda').forEach(uma => uma.remove());
  let postas = [];
  let antes = '';
  enquantoVisivel(area, CADA, async () => {
    const contados = await pedir('/api/indicadores/elementos?processo=' + encodeURIComponent(processo)).catch(
      () => null
    );
    const agora = JSON.stringify(contados);
    if (!contados || agora === antes) return;
    antes = agora;
    postas.forEach(id => camadas.remove(id));
    postas = porElemento(contados)
      .filter(um => um.contagem.TOTAL && elementos.get(um.elemento))
      .map(um =>
        camadas.add(um.elemento, 'central-prazos', {
          position: { top: 0, right: 0 },
          scale: { min: 0.75, max: 1.2 },
          html: canto(um)
        })
      );
    if (contados.length && !area.querySelector('.central-legenda')) area.append(legenda(titulo));
  });
}

/** Two steps may wait at one element. */
function porElemento(contados) {
  const juntos = new Map();
  contados.forEach(um => {
    const junto = juntos.get(um.elemento);
    if (!junto || um.contagem.TOTAL > junto.contagem.TOTAL) juntos.set(um.elemento, um);
  });
  return [...juntos.values()];
}
