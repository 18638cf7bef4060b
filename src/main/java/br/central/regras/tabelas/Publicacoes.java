package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.regras.publicacao.PedidoDePublicacao;
import br.central.regras.publicacao.PublicacaoView;
import br.central.regras.publicacao.Publicador;
import br.central.regras.tabelas.RascunhosNoBanco.Rascunho;
import br.central.regras.tabelas.diferencas.DiferencaDeLinhas;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the drafts of tables in force, now or at a moment. Right PUBLICAR_MODELOS. */
@Service
@Transactional
public class Publicacoes {

    private final Rascunhos rascunhos;
    private final Publicador publicador;
    private final EnsaiosFeitos ensaios;

    Publicacoes(Rascunhos rascunhos, Publicador publicador, EnsaiosFeitos ensaios) {
        this.rascunhos = rascunhos;
        this.publicador = publicador;
        this.ensaios = ensaios;
    }

    /**
     * The draft of who asks becomes a version, or is to at a moment.
     *
     * @throws Recusa.EstadoNaoPermite when somebody else's version is in force meanwhile, or the draft is another one
     * @throws Recusa.RegraNaoAtendida when there is no reason, nothing would change, or the gate has errors
     */
    public PublicacaoView publicar(TabelaDoNegocio qual, NovaPublicacao nova) {
        Rascunho tido = rascunhos.meuNaVersao(qual, nova.versaoDoRascunho());
        byte[] modelo = rascunhos.modelo(qual, tido);
        boolean mesma = DiferencaDeLinhas.entre(
                        TabelaEmDmn.ler(qual.chave(), tido.modelo()), TabelaEmDmn.ler(qual.chave(), modelo))
                .isEmpty();
        if (mesma) {
            throw new Recusa.RegraNaoAtendida("O rascunho não muda nada na tabela.");
        }
        var pedido = new PedidoDePublicacao(
                tido.baseVersao(), nova.motivo(), nova.em(), ensaio(qual, modelo, nova.ensaio()), null);
        PublicacaoView feita = publicador.pedir(qual.alvo(), pedido, modelo);
        rascunhos.apagar(tido);
        return feita;
    }

    /** Only one of just this: what it says of another draft, it does not say of this one. */
    private String ensaio(TabelaDoNegocio qual, byte[] modelo, String dito) {
        if (dito == null || dito.isBlank()) {
            return null;
        }
        String numero = dito.strip();
        if (ensaios.de(qual, modelo).stream()
                .noneMatch(um -> String.valueOf(um.id()).equals(numero))) {
            throw Recusa.RegraNaoAtendida.campo(
                    "ensaio",
                    "Não há ensaio concluído com este número que seja deste rascunho, como está. Ensaie-o outra vez.");
        }
        return numero;
    }
}
