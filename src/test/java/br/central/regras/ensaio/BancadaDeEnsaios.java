package br.central.regras.ensaio;

import br.central.seguranca.ComoSistema;
import br.central.teste.Como;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** Rehearses for whoever measures it. */
public final class BancadaDeEnsaios {

    private final ApplicationContext aplicacao;

    public BancadaDeEnsaios(ApplicationContext aplicacao) {
        this.aplicacao = aplicacao;
    }

    /** A draft of the deadlines, from asking for it to its end. */
    public ResultadoDoEnsaio ensaiar(LocalDate de, LocalDate ate) {
        Ensaios ensaios = aplicacao.getBean(Ensaios.class);
        long id = aplicacao
                .getBean(Como.class)
                .usuario("analista", () -> ensaios.pedir(new NovoEnsaio(RascunhosDeTeste.prazos(), de, ate)))
                .id();
        aplicacao.getBean(TrabalhoDosEnsaios.class).trabalhar();
        return ComoSistema.executar(() -> ensaios.ver(id)).resultado();
    }
}
