package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroEmTabela;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may be authorised in the contact, and what is known to be no such thing. */
@Component
class RegistroDeProcedimentos extends RegistroEmTabela {

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "procedimentos",
            "Procedimentos que podem ser autorizados na central",
            "procedimento",
            "O que o operador acha ao preencher um campo de procedimento, e se pode autorizá-lo no contato.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("descricao", "Descrição", 160)
                            .exigido()
                            .listado(),
                    CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código TUSS")
                            .exigido()
                            .soAoIncluir()
                            .listado()
                            .ajudado("Os 8 algarismos da tabela 22. Não muda depois."),
                    CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "autoriza", "Pode ser autorizado na central")
                            .listado()
                            .ajudado("Se não, o operador lê que o pedido vai ao grupo."),
                    CampoDeRegistro.de(TipoDeCampo.DATA, "desde", "Vale de").ajudado("Sem dia, vale desde sempre."),
                    CampoDeRegistro.de(TipoDeCampo.DATA, "ate", "Até")
                            .listado()
                            .ajudado("Esse dia ainda conta. Sem dia, vale até que se ponha um."),
                    CampoDeRegistro.emUso("ativo").listado()),
            true,
            "ativo");

    private final Procedimentos procedimentos;

    RegistroDeProcedimentos(JdbcClient banco, Clock relogio, Procedimentos procedimentos) {
        super(banco, relogio, new Tabela("procedimento_da_central", "codigo", "descricao, codigo"));
        this.procedimentos = procedimentos;
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        Stream<Recusa.Erro> doCodigo = valores.get("codigo").matches("\\d{8}")
                ? Stream.empty()
                : Stream.of(new Recusa.Erro("codigo", "O código da TUSS tem 8 algarismos."));
        return Stream.concat(doCodigo, Vigencia.erros(valores).stream()).toList();
    }

    @Override
    public void esquecer() {
        procedimentos.esquecer();
    }
}
