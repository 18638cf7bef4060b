// There is one login for everything.
import '/js/central/sessao.js';

export default [];
