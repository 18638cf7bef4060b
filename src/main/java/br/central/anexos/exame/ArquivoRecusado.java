package br.central.anexos.exame;

/** A file that may not come in, with the reason in the user's words. */
public final class ArquivoRecusado extends RuntimeException {

    /** What is kept of it in the trail, where no name and no text belongs. */
    public enum Motivo {
        TIPO,
        EXTENSAO,
        MACRO,
        OBJETO,
        CODIGO,
        SENHA,
        EXTERNO,
        LIMITE,
        DANIFICADO
    }

    private final Motivo motivo;

    ArquivoRecusado(Motivo motivo, String mensagem) {
        super(mensagem);
        this.motivo = motivo;
    }

    public Motivo motivo() {
        return motivo;
    }

    ArquivoRecusado dentroDe(String nome) {
        return new ArquivoRecusado(motivo, "Em «" + nome + "»: " + getMessage());
    }

    static ArquivoRecusado danificado() {
        return new ArquivoRecusado(
                Motivo.DANIFICADO,
                "O arquivo está danificado ou incompleto, e não pode ser examinado: abra-o, salve de novo e anexe.");
    }

    static ArquivoRecusado comSenha() {
        return new ArquivoRecusado(
                Motivo.SENHA,
                "O arquivo está protegido por senha e não pode ser examinado: salve sem senha e anexe de novo.");
    }

    static ArquivoRecusado comMacros() {
        return new ArquivoRecusado(
                Motivo.MACRO, "O documento tem macros: salve-o sem macros, ou como PDF, e anexe de novo.");
    }

    static ArquivoRecusado comObjeto() {
        return new ArquivoRecusado(
                Motivo.OBJETO,
                "O documento traz dentro de si outro arquivo ou programa: retire-o, ou salve como PDF, e anexe de novo.");
    }

    static ArquivoRecusado comLigacaoExterna() {
        return new ArquivoRecusado(
                Motivo.EXTERNO,
                "O documento busca um modelo ou objeto em outro computador: salve-o como PDF e anexe de novo.");
    }

    static ArquivoRecusado comCodigo() {
        return new ArquivoRecusado(
                Motivo.CODIGO, "O PDF tem código ou ações que rodam ao abrir: imprima-o em um PDF novo e anexe esse.");
    }
}
