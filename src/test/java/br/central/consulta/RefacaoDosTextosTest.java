package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.clientes.BuscaCliente;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.comum.Origem;
import br.central.comum.RefacaoDosTextos;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a release that writes searchable texts otherwise. */
@TesteDeIntegracao
class RefacaoDosTextosTest {

    private final String marca = Sorte.palavra("rf");

    @Autowired
    RefacaoDosTextos refacao;

    @Autowired
    Clientes clientes;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    JdbcClient banco;

    @Test
    void oQueEstavaGuardadoDeOutroJeitoVoltaASerAchado() {
        long cliente = clientes.cadastrar(NovoCliente.pf("Ana D\u2019Ávila " + marca, DocumentosDeTeste.cpf()))
                .id();
        String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
        banco.sql("update cliente set nome_busca = ' ana d\u2019avila " + marca + "', texto_busca = ' ana d\u2019avila "
                        + marca + "' where id = " + cliente)
                .update();
        banco.sql("update atendimento set texto_busca = 'x' where protocolo = :protocolo")
                .param("protocolo", protocolo)
                .update();
        assertThat(achados()).isZero();
        banco.sql("update textos_refeitos set versao = 1, ate_id = 0").update();

        refacao.refazer();

        assertThat(achados()).isEqualTo(1);
        assertThat(textoDaLista(protocolo)).contains(protocolo);
        assertThat(banco.sql("select count(*) from textos_refeitos where versao = 2")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private int achados() {
        return clientes.buscar(new BuscaCliente(null, "d'avila " + marca, null, null, null))
                .size();
    }

    private String textoDaLista(String protocolo) {
        return banco.sql("select t.texto from texto_do_atendimento t join atendimento a on a.id = t.atendimento_id"
                        + " where a.protocolo = :protocolo")
                .param("protocolo", protocolo)
                .query(String.class)
                .single();
    }
}
