package br.central.canais.pesquisa;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.canais.conversas.CasoDaConversa;
import br.central.canais.conversas.ConversaPorNumero;
import br.central.canais.conversas.OuvinteDaConversa;
import br.central.canais.conversas.RespostasAutomaticas;
import br.central.canais.pesquisa.PesquisasNoBanco.Pergunta;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The score that comes as an answer in the conversation: a digit from 1 to 5 alone, or the word that ends all questions. */
@Component
class NotaNaConversa implements OuvinteDaConversa {

    private static final Pattern NOTA = Pattern.compile("[1-5]");
    private static final String SAIR = "SAIR";

    private final PesquisasNoBanco pesquisas;
    private final Encerramentos encerramentos;
    private final AtendimentosDoCliente atendimentos;
    private final CasoDaConversa casos;
    private final RespostasAutomaticas respostas;

    NotaNaConversa(
            PesquisasNoBanco pesquisas,
            Encerramentos encerramentos,
            AtendimentosDoCliente atendimentos,
            CasoDaConversa casos,
            RespostasAutomaticas respostas) {
        this.pesquisas = pesquisas;
        this.encerramentos = encerramentos;
        this.atendimentos = atendimentos;
        this.casos = casos;
        this.respostas = respostas;
    }

    @Override
    public boolean toma(ConversaPorNumero conversa, String texto) {
        Optional<Pergunta> feita = pesquisas.naConversa(conversa.id());
        if (feita.isEmpty()) {
            return false;
        }
        String resposta = texto.strip();
        if (SAIR.equalsIgnoreCase(resposta)) {
            casos.procurar(feita.get().protocolo())
                    .filter(caso -> caso.cliente() != null)
                    .ifPresent(caso -> pesquisas.dispensar(caso.cliente()));
            return respondeu(conversa, feita.get(), "pesquisa-dispensada");
        }
        if (!NOTA.matcher(resposta).matches()
                || !encerramentos.esperaNota(feita.get().protocolo())) {
            return false;
        }
        atendimentos.avaliarPeloLink(feita.get().protocolo(), NovaAvaliacao.so(Integer.parseInt(resposta), null), null);
        return respondeu(conversa, feita.get(), "pesquisa-respondida");
    }

    private boolean respondeu(ConversaPorNumero conversa, Pergunta feita, String modelo) {
        pesquisas.respondida(feita);
        respostas.enviar(conversa, feita.protocolo(), modelo, Map.of("protocolo", feita.protocolo()));
        return true;
    }
}
