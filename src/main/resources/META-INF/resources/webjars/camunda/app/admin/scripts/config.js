import '../../../../js/central/paciencia.js';

export default {
  app: { name: 'Administração', vendor: 'Central de Atendimento ·' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  customScripts: ['../../../js/central/sessao.js'],
  disableWelcomeMessage: true
};
