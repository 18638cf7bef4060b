package br.central.atendimento.atos;

import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.PedidoDoCliente;
import br.central.atendimento.vistas.Campos;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.comum.Recusa;
import br.central.comum.TipoDemanda;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads what is asked for against the catalogue: the leaf, its nature and kind of demand, the fields of its form. */
@Component
public class Pedidos {

    private final Classificacoes classificacoes;
    private final Campos campos;

    Pedidos(Classificacoes classificacoes, Campos campos) {
        this.classificacoes = classificacoes;
        this.campos = campos;
    }

    /**
     * @throws Recusa.RegraNaoAtendida when the classification is unknown, not in use or not a leaf
     * @throws Recusa.SemPermissao when it asks for a right that the user lacks
     */
    public Classificado classificar(String caminho) {
        ClassificacaoView folha = classificacoes.exigirParaUso(caminho);
        classificacoes.exigirDireito(folha);
        return classificado(folha);
    }

    private static Classificado classificado(ClassificacaoView folha) {
        return new Classificado(folha.caminho(), folha.natureza(), folha.tipoDemanda());
    }

    /**
     * As {@link #classificar(String)}, for who is on the line; while nobody knows who that is, for anybody.
     *
     * @throws Recusa.RegraNaoAtendida also when it is not for that kind of client
     */
    public Classificado classificar(String caminho, Atendimento atendimento) {
        exigirParaQuemLiga(caminho, atendimento);
        return classificar(caminho);
    }

    private void exigirParaQuemLiga(String caminho, Atendimento atendimento) {
        if (atendimento.clienteId() != null) {
            classificacoes.exigirParaUso(caminho, atendimento.cliente().tipo());
        }
    }

    /** @throws Recusa.RegraNaoAtendida when there is nothing to tell the groups by, or a field does not serve */
    PedidoDoCliente ler(NovaSolicitacao nova, Atendimento atendimento) {
        Classificado classificado = ajustar(
                classificar(nova, atendimento.classificacao(), caminho -> exigirParaQuemLiga(caminho, atendimento)),
                nova);
        return ler(nova, classificado, campos.conferir(classificado.classificacao(), comEndereco(classificado, nova)));
    }

    /** What tells whether there is another like it, before the form is filled in. */
    PedidoDoCliente semFormulario(NovaSolicitacao nova, Atendimento atendimento) {
        return ler(nova, ajustar(classificar(nova, atendimento.classificacao(), caminho -> {}), nova), null);
    }

    private Map<String, Object> comEndereco(Classificado classificado, NovaSolicitacao nova) {
        Map<String, Object> dados = nova.campos() == null ? Map.of() : nova.campos();
        return nova.endereco() == null
                ? dados
                : campos.comEndereco(classificado.classificacao(), dados, nova.endereco());
    }

    private static PedidoDoCliente ler(NovaSolicitacao nova, Classificado classificado, String campos) {
        String tipo = ehTipoDemanda(nova.tipo())
                ? classificado.classificacao() + "#" + nova.tipo()
                : classificado.classificacao();
        Endereco endereco = nova.endereco();
        if (endereco != null && endereco.longoDemais()) {
            throw Recusa.RegraNaoAtendida.campo("endereco", "O endereço vai até 400 caracteres.");
        }
        if (endereco != null && endereco.cepInvalido()) {
            throw Recusa.RegraNaoAtendida.campo("endereco.cep", "CEP inválido: use 8 dígitos, como 01310-100.");
        }
        if (endereco != null && endereco.ufInvalida()) {
            throw Recusa.RegraNaoAtendida.campo("endereco.uf", "UF inválida: use a sigla do estado, como SP.");
        }
        return new PedidoDoCliente(
                tipo,
                classificado,
                campos,
                endereco == null ? null : endereco.porExtenso(),
                endereco == null ? null : endereco.chave(),
                nova.descricao());
    }

    /** What the case is under already was put there by who had the right to. */
    private Classificado classificar(NovaSolicitacao nova, String doAtendimento, Consumer<String> paraQuem) {
        if (nova.tipo() != null && !ehTipoDemanda(nova.tipo())) {
            try {
                paraQuem.accept(nova.tipo());
                return classificar(nova.tipo());
            } catch (Recusa.RegraNaoAtendida recusa) {
                throw Recusa.RegraNaoAtendida.campo(
                        "tipo", recusa.erros().get(0).mensagem());
            }
        }
        if (doAtendimento == null) {
            throw Recusa.RegraNaoAtendida.campo(
                    "tipo", "Informe o tipo da solicitação ou classifique antes o atendimento.");
        }
        paraQuem.accept(doAtendimento);
        return classificado(classificacoes.exigirParaUso(doAtendimento));
    }

    private static Classificado ajustar(Classificado folha, NovaSolicitacao nova) {
        TipoDemanda pedida = ehTipoDemanda(nova.tipo()) ? TipoDemanda.valueOf(nova.tipo()) : nova.tipoDemanda();
        exigir(
                nova.natureza() == null || nova.natureza() == folha.natureza(),
                "natureza",
                "A natureza é a da classificação: " + folha.natureza().descricao() + ".");
        exigir(
                pedida != TipoDemanda.GERAL || folha.tipoDemanda() == TipoDemanda.GERAL,
                "tipoDemanda",
                "O tipo de demanda é o da classificação: " + folha.tipoDemanda().descricao() + ".");
        return new Classificado(folha.classificacao(), folha.natureza(), pedida == null ? folha.tipoDemanda() : pedida);
    }

    /** No field of the request takes away the clocks that its kind has by law. */
    private static void exigir(boolean condicao, String campo, String mensagem) {
        if (!condicao) {
            throw Recusa.RegraNaoAtendida.campo(campo, mensagem);
        }
    }

    private static boolean ehTipoDemanda(String tipo) {
        return Arrays.stream(TipoDemanda.values())
                .anyMatch(valor -> valor.name().equals(tipo));
    }
}
