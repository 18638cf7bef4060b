package br.central.demonstracao.atendimentos;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.FatosDasSolicitacoes;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.catalogo.Formularios;
import br.central.catalogo.JanelaDeContato;
import br.central.contatosativos.ContatosAtivos;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.EmNomeDe;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the cases are acted out: the same façades that people use, at another time and in another's name. */
@Component
@Profile("demo")
record Palco(
        Atendimentos atendimentos,
        EdicaoDeAtendimentos edicao,
        Solicitacoes solicitacoes,
        RespostasDosGrupos respostas,
        FatosDasSolicitacoes fatos,
        Reclamacoes reclamacoes,
        ContatosAtivos contatos,
        IdentidadeDoCliente identidade,
        Formularios formularios,
        JanelaDeContato janela,
        TempoDoPalco tempo,
        EmNomeDe emNomeDe) {

    /** What timers had to do before then is done before; without a login the system acts (the portal, say). */
    <T> T ato(String login, Instant quando, Supplier<T> ato) {
        tempo.passarAte(quando);
        return tempo.em(quando, () -> login == null ? ComoSistema.executar(ato) : emNomeDe.executar(login, ato));
    }
}
