package br.central.atendimento.atos;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Resposta;
import br.central.catalogo.MotivosDeRecusa;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** From what was given as an answer, by whoever gives one, to the answer itself. */
@Component
class RedacaoDeRespostas {

    private final MotivosDeRecusa motivos;
    private final Diario diario;

    RedacaoDeRespostas(MotivosDeRecusa motivos, Diario diario) {
        this.motivos = motivos;
        this.diario = diario;
    }

    /** @throws Recusa.RegraNaoAtendida when it is not conclusive, or refuses without saying why and on which grounds */
    public Resposta redigir(RespostaDada dada) {
        String motivo = codigo(dada);
        if (motivo == null) {
            return Resposta.conclusiva(conteudo(dada.texto(), dada.fundamento(), null, dada), diario.ato());
        }
        if (dada.conclusao() == Conclusao.ATENDIDA) {
            throw Recusa.RegraNaoAtendida.campo("motivoDeRecusa", "Quem foi atendido não tem motivo de recusa.");
        }
        if (dada.motivoDeRecusa().lacunas() == null && !vazio(dada.texto()) && !vazio(dada.fundamento())) {
            motivos.conferirEscrito(motivo, dada.texto(), dada.fundamento());
            return Resposta.conclusiva(conteudo(dada.texto(), dada.fundamento(), motivo, dada), diario.ato());
        }
        MotivosDeRecusa.Redigido doCadastro =
                motivos.redigir(motivo, dada.motivoDeRecusa().lacunas());
        String texto = vazio(dada.texto())
                ? doCadastro.texto()
                : doCadastro.texto() + "\n\n" + dada.texto().strip();
        String fundamento = vazio(dada.fundamento()) ? doCadastro.fundamento() : dada.fundamento();
        return Resposta.conclusiva(conteudo(texto, fundamento, motivo, dada), diario.ato());
    }

    private static Resposta.Conteudo conteudo(String texto, String fundamento, String motivo, RespostaDada dada) {
        return new Resposta.Conteudo(texto, dada.conclusao(), fundamento, motivo);
    }

    private static String codigo(RespostaDada dada) {
        return dada.motivoDeRecusa() == null || vazio(dada.motivoDeRecusa().codigo())
                ? null
                : dada.motivoDeRecusa().codigo();
    }

    private static boolean vazio(String texto) {
        return texto == null || texto.isBlank();
    }
}
