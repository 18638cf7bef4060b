// How a form will be filled in, tried before it is kept.
import { ligarCondicoes } from '../central/condicoes.js';
import { ligarGrupos } from '../central/grupos.js';

const previa = document.getElementById('previa-em-campos');
previa.addEventListener('submit', evento => evento.preventDefault());
ligarCondicoes(previa.parentElement);
ligarGrupos(previa.parentElement);
