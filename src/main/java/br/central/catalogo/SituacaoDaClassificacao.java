package br.central.catalogo;

/** Only an active classification, under active ones, may be used in an atendimento. */
public enum SituacaoDaClassificacao {
    ATIVA,
    INATIVA,
    EM_DIGITACAO
}
