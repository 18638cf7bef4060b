package br.central.catalogo;

import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.prazos.Decisoes;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.TabelaComDefeito;
import br.central.registros.LigacaoDeRegistro;
import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What holds for a classification: the form that is filled in, the reasons to choose from, and who answers (S3.2). */
@Component
class LigacoesDaClassificacao {

    private static final String GRUPOS = "grupos-responsaveis";
    private static final Set<Permissao> DE_QUEM_VE_GRUPOS =
            Set.of(Permissao.CADASTRAR_GRUPOS, Permissao.CONCEDER_DIREITOS);

    private final Formularios formularios;
    private final Motivos motivos;
    private final Decisoes decisoes;
    private final Grupos grupos;
    private final Operadores operadores;
    private final UsuarioAtual usuario;

    LigacoesDaClassificacao(
            Formularios formularios,
            Motivos motivos,
            Decisoes decisoes,
            Grupos grupos,
            Operadores operadores,
            UsuarioAtual usuario) {
        this.formularios = formularios;
        this.motivos = motivos;
        this.decisoes = decisoes;
        this.grupos = grupos;
        this.operadores = operadores;
        this.usuario = usuario;
    }

    List<LigacaoDeRegistro> de(ClassificacaoView no) {
        FormularioView formulario = formularios.doTipo(no.caminho());
        return Stream.of(
                        Stream.of(LigacaoDeRegistro.daFicha(
                                "Formulário", formulario.titulo(), "formularios", formulario.classificacao())),
                        motivos.de(no.caminho()).stream()
                                .map(um -> LigacaoDeRegistro.daFicha("Motivo", um.descricao(), "motivos", um.codigo())),
                        responsaveis(no))
                .flatMap(ligacoes -> ligacoes)
                .toList();
    }

    /** Who would get a request of it from one kind of client or another, urgent or not. */
    private Stream<LigacaoDeRegistro> responsaveis(ClassificacaoView no) {
        if (no.natureza() == null || no.tipoDemanda() == null) {
            return Stream.empty();
        }
        Set<TipoCliente> vinculos = no.oferta().vinculos();
        Collection<TipoCliente> clientes = vinculos.isEmpty() ? Arrays.asList(TipoCliente.values()) : vinculos;
        return clientes.stream()
                .sorted()
                .flatMap(cliente -> Stream.of(false, true)
                        .map(urgente -> new FatosDoPrazo(
                                no.natureza(), no.tipoDemanda(), no.caminho(), cliente, Origem.TELEFONE, urgente)))
                .flatMap(this::dosFatos)
                .distinct()
                .map(this::grupo);
    }

    private Stream<String> dosFatos(FatosDoPrazo fatos) {
        try {
            return decisoes.avaliarSePublicada(GRUPOS, fatos.variaveis()).stream()
                    .flatMap(avaliacao -> avaliacao.regras().stream())
                    .map(regra -> regra.saidas().get("grupo"))
                    .filter(Objects::nonNull)
                    .map(Object::toString);
        } catch (TabelaComDefeito dizNaSuaPagina) {
            return Stream.empty();
        }
    }

    private LigacaoDeRegistro grupo(String codigo) {
        String responsavel = grupos.um(codigo)
                .map(Grupo::responsavel)
                .map(login -> " (responsável: " + operadores.comoSeChama(login) + ")")
                .orElse("");
        return new LigacaoDeRegistro(
                "Grupo responsável",
                grupos.nome(codigo) + responsavel,
                usuario.podeAlguma(DE_QUEM_VE_GRUPOS) ? "/cadastros/grupos/" + codigo : null);
    }
}
