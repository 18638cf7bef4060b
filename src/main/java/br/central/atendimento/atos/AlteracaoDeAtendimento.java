package br.central.atendimento.atos;

import br.central.atendimento.atos.CamposDoAtendimento.Mudanca;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.ValorVisto;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.DadosDoAtendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes the data of an atendimento, each field with its line in the timeline: from what to what (S1.10). */
@Component
class AlteracaoDeAtendimento {

    private static final int MAIOR_TEXTO = 99_999;
    private static final String TEXTO_ANTERIOR = "Descrição. Texto anterior:\n";

    private final ReavaliacaoDosFatos reavaliacao;
    private final Diario diario;
    private final UsuarioAtual usuario;

    AlteracaoDeAtendimento(ReavaliacaoDosFatos reavaliacao, Diario diario, UsuarioAtual usuario) {
        this.reavaliacao = reavaliacao;
        this.diario = diario;
        this.usuario = usuario;
    }

    public void aplicar(Atendimento atendimento, Alteracao alteracao) {
        List<Mudanca> mudancas = CamposDoAtendimento.mudancas(atendimento, alteracao);
        if (mudancas.isEmpty()) {
            return;
        }
        mudancas.forEach(mudanca -> exigirDireito(atendimento, mudanca));
        atendimento.alterar(dados(mudancas), novo(mudancas, "criticidade"), diario.ato());
        mudancas.forEach(mudanca -> anotar(atendimento, mudanca));
        if (atendimento.mudarFatos(novo(mudancas, "origem"), novo(mudancas, "urgente"))) {
            reavaliacao.aplicar(atendimento);
        }
    }

    /** What was written already is rewritten by right. */
    private void exigirDireito(Atendimento atendimento, Mudanca mudanca) {
        if (CamposDoAtendimento.DESCRICAO.equals(mudanca.campo()) && mudanca.de() != null) {
            usuario.exigir(atendimento.situacao().direitoDeReescrever());
        }
    }

    private void anotar(Atendimento atendimento, Mudanca mudanca) {
        if (CamposDoAtendimento.DESCRICAO.equals(mudanca.campo())) {
            diario.anotar(atendimento, TipoAndamento.ALTERACAO, textoAnterior(ValorVisto.texto(mudanca.de())));
        } else {
            diario.anotarMudanca(
                    atendimento,
                    TipoAndamento.ALTERACAO,
                    mudanca.rotulo(),
                    CamposDoAtendimento.porExtenso(mudanca.de()),
                    CamposDoAtendimento.porExtenso(mudanca.para()));
        }
    }

    private static String textoAnterior(String anterior) {
        if (anterior.isEmpty()) {
            return "Descrição";
        }
        boolean cabe = TEXTO_ANTERIOR.length() + anterior.length() <= MAIOR_TEXTO;
        return cabe ? TEXTO_ANTERIOR + anterior : "Descrição. O texto anterior não cabe no histórico.";
    }

    private static DadosDoAtendimento dados(List<Mudanca> mudancas) {
        return new DadosDoAtendimento(
                novo(mudancas, "titulo"),
                novo(mudancas, CamposDoAtendimento.DESCRICAO),
                novo(mudancas, "procedente"),
                novo(mudancas, "demandadoPor"),
                novo(mudancas, "cidade"),
                novo(mudancas, "especialidade"),
                novo(mudancas, "prestadorLocal"),
                novo(mudancas, "protocoloExterno"));
    }

    /** {@code null} when the field stays as it is. */
    @SuppressWarnings("unchecked")
    private static <T> T novo(List<Mudanca> mudancas, String campo) {
        return (T) mudancas.stream()
                .filter(mudanca -> mudanca.campo().equals(campo))
                .map(Mudanca::para)
                .findFirst()
                .orElse(null);
    }
}
