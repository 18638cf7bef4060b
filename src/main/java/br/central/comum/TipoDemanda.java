package br.central.comum;

/** Kind of care demanded, in the classes of RN ANS 566/2022, art. 3; {@link #GERAL} when none applies. */
public enum TipoDemanda {
    GERAL("Geral"),
    URGENCIA("Urgência ou emergência"),
    PAC("Procedimento de alta complexidade"),
    INTERNACAO_ELETIVA("Internação eletiva"),
    HOSPITAL_DIA("Hospital-dia"),
    CONSULTA_BASICA("Consulta básica"),
    CONSULTA_ESPECIALIDADE("Consulta em especialidade"),
    TERAPIA("Terapia"),
    ODONTOLOGIA("Odontologia"),
    ANALISES_CLINICAS("Análises clínicas"),
    DIAGNOSTICO("Diagnóstico ou terapia ambulatorial"),
    ANTINEOPLASICO_ORAL("Antineoplásico oral"),
    /** Of item XVI, with ambulatory antineoplastics and the hemotherapy that continues a stay in hospital. */
    RADIOTERAPIA("Radioterapia, quimioterapia ambulatorial ou hemoterapia");

    private final String descricao;

    TipoDemanda(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
